namespace FeatureGen.Hosting.Tests.Types;

/// <summary>How a parcel is; by name in its events' files, by number in the spine.</summary>
public enum ParcelState
{
    Unknown,
    Sent = 10,
    Lost = -3,
    Delivered = 20,
}

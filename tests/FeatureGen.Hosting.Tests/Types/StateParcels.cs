namespace FeatureGen.Hosting.Tests.Types;

/// <summary>Under a key that is an enum.</summary>
[FeatureView(nameof(Parcel.State))]
public sealed partial class StateParcels : FeatureView<Parcel>
{
    [Feature]
    public long Count => AllTime.Count();

    [Feature]
    public byte? HighestShelf => Past(Hours(6)).Max(parcel => parcel.Shelf);
}

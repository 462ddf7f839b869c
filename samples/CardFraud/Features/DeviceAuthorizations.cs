using FeatureGen;

namespace CardFraud.Features;

/// <summary>What a phone or computer has been used for: a holder has one card on it, a ring has many.</summary>
[FeatureView(nameof(Authorization.Device), Version = 1, Owner = "fraud")]
public sealed partial class DeviceAuthorizations : FeatureView<Authorization>
{
    /// <summary>The number of attempts.</summary>
    [Feature, Over("24h", "30d")]
    public long Attempts(Duration window) => Past(window).Count();

    /// <summary>The number of different cards.</summary>
    [Feature, Over("24h", "30d")]
    public long Cards(Duration window) => Past(window).CountDistinct(a => a.Card);

    /// <summary>The number of attempts of a day that issuers refused.</summary>
    [Feature]
    public long Declines24h => Past(Hours(24)).Count(a => !a.IsApproved);

    /// <summary>How long the device has been known, as far as a month shows.</summary>
    [Feature]
    public Timestamp? FirstSeen30d => Past(Days(30)).First(a => a.At);
}

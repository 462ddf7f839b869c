using FeatureGen;

namespace CardFraud.Features;

/// <summary>What the issuer knows of a card.</summary>
[FeatureView(nameof(Profile.Card), Version = 1, Owner = "accounts")]
public sealed partial class CardProfile : FeatureView<Profile>
{
    /// <summary>The most that the holder may owe.</summary>
    [Feature]
    public double? CreditLimit => Past(Days(120)).Latest(p => p.CreditLimit);

    /// <summary>What the holder owed last; a night that could not say is passed over.</summary>
    [Feature]
    public double? Balance => Past(Days(120)).Latest(p => p.Balance);

    /// <summary>The country where the holder lives.</summary>
    [Feature]
    public string? Home => Past(Days(120)).Latest(p => p.Home);

    /// <summary>The product.</summary>
    [Feature]
    public string? Tier => Past(Days(120)).Latest(p => p.Tier);

    /// <summary>How old the snapshot is.</summary>
    [Feature]
    public Duration? Age => Past(Days(120)).TimeSinceLatest();

    /// <summary>The share of the limit that is used, 0 to 1.</summary>
    [Feature]
    public double? Utilisation => CreditLimit > 0 ? Balance / CreditLimit : null;
}

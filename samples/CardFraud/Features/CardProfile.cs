using FeatureGen;

namespace CardFraud.Features;

/// <summary>What the issuer knows of a card. What changes with every payment is not believed once it is a month old.</summary>
[FeatureView(nameof(Profile.Card), Version = 2, Owner = "accounts")]
public sealed partial class CardProfile : FeatureView<Profile>
{
    /// <summary>The most that the holder may owe.</summary>
    [Feature]
    public double? CreditLimit => Current(Days(30)).Value(p => p.CreditLimit);

    /// <summary>What the holder owes; null where the nightly run could not say, whatever an earlier one said.</summary>
    [Feature]
    public double? Balance => Current(Days(30)).Value(p => p.Balance);

    /// <summary>Whether both are of the last month.</summary>
    [Feature]
    public bool IsFresh => Current(Days(30)).Exists();

    /// <summary>The country where the holder lives.</summary>
    [Feature]
    public string? Home => Current().Value(p => p.Home);

    /// <summary>The product.</summary>
    [Feature]
    public string? Tier => Current().Value(p => p.Tier);

    /// <summary>How old the snapshot is.</summary>
    [Feature]
    public Duration? Age => Current().Age();

    /// <summary>The share of the limit that is used, 0 to 1.</summary>
    [Feature]
    public double? Utilisation => CreditLimit > 0 ? Balance / CreditLimit : null;
}

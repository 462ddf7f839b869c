using FeatureGen;

namespace CardFraud.Features;

/// <summary>What the issuer's nightly snapshot says of a card, until the next one says otherwise.</summary>
[SnapshotSource("profiles")]
public readonly record struct Profile
{
    /// <summary>The midnight as of which it is true.</summary>
    [EventTime]
    public required Timestamp ValidFrom { get; init; }

    /// <summary>When the snapshot was loaded: some hours later.</summary>
    [KnownAt]
    public required Timestamp Loaded { get; init; }

    /// <summary>The card's number.</summary>
    public required long Card { get; init; }

    /// <summary>The most that the holder may owe.</summary>
    public required double CreditLimit { get; init; }

    /// <summary>What the holder owes; null where the nightly run could not say.</summary>
    public double? Balance { get; init; }

    /// <summary>The country where the holder lives.</summary>
    public required string Home { get; init; }

    /// <summary>The product.</summary>
    public required string Tier { get; init; }
}

using FeatureGen;

namespace CardFraud.Features;

/// <summary>The dispute of a purchase: what happens when its holder reports it, up to 45 days after the card was used.</summary>
/// <remarks>
/// The same table again. A <see cref="Chargeback"/> is a property of the purchase, and happened when that did; this is an event of its own, for labels to look
/// forward to. It has no <see cref="EventIdAttribute"/>: an id of the purchase would hide it from the very question that it answers.
/// </remarks>
[EventSource("disputes")]
public readonly record struct Dispute
{
    /// <summary>The number of the attempt to pay.</summary>
    [Column("id")]
    public required long Payment { get; init; }

    /// <summary>When the issuer learned of the dispute; null until it has.</summary>
    public Timestamp? ChargedBackAt { get; init; }

    /// <summary>Whether there is a dispute by now.</summary>
    [EventCondition]
    public bool IsDispute => ChargedBackAt is not null;

    /// <summary>When the issuer learned of it.</summary>
    [EventTime]
    public Timestamp Learned => ChargedBackAt ?? default;
}

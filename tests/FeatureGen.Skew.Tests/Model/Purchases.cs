namespace FeatureGen.Skew.Tests.Model;

/// <summary>Short forms of events and requests.</summary>
internal static class Purchases
{
    /// <summary>A Thursday's midnight, so that windows of days end on midnights too.</summary>
    public static Timestamp Midnight => Timestamp.FromUtc(2026, 3, 5);

    /// <summary>The smallest step in time.</summary>
    public static Duration Tick => new(1);

    /// <summary>A purchase of an amount, booked when it happened.</summary>
    public static Purchase At(Timestamp at, double? amount = 1, long id = 0)
        => new() { Id = id == 0 ? at.Microseconds : id, At = at, Booked = at, Card = "4111", Amount = amount };

    /// <summary>A purchase that is booked at another time than it happened.</summary>
    public static Purchase Late(Timestamp at, Timestamp booked, double? amount = 1) => At(at, amount) with { Booked = booked };

    /// <summary>A request that is about no purchase.</summary>
    public static CardRequest Ask(Timestamp at) => new() { At = at, Id = long.MinValue };
}

using CardFraud.Features;
using FeatureGen;

namespace CardFraud.Tests.Features;

/// <summary>A history that is small enough to compute by hand: 10 March 2025, UTC, at the merchant M1 in Lithuania unless said otherwise.</summary>
internal static class Payments
{
    public const long Card = 4111;

    public static Timestamp At(int hour, int minute = 0) => Timestamp.FromUtc(2025, 3, 10, hour, minute);

    /// <summary>An attempt to pay, booked two seconds after it.</summary>
    public static Authorization Paid(long id, Timestamp at, double? amount, long card = Card) => new()
    {
        Id = id,
        At = at,
        Booked = at + Duration.Seconds(2),
        Card = card,
        Merchant = "M1",
        Category = "grocery",
        Amount = amount,
        Country = "LT",
        IsApproved = true,
    };

    /// <summary>What becomes of an attempt to pay when its holder disputes it.</summary>
    public static Chargeback Disputed(Authorization paid, Timestamp known) => new()
    {
        Id = paid.Id,
        At = paid.At,
        ChargedBackAt = known,
        Card = paid.Card,
        Merchant = paid.Merchant,
        Device = paid.Device,
        Amount = paid.Amount,
    };

    /// <summary>The dispute of a payment.</summary>
    public static Dispute Disputing(long payment, Timestamp learned) => new() { Payment = payment, ChargedBackAt = learned };

    /// <summary>A nightly snapshot, loaded at four in the morning.</summary>
    public static Profile Snapshot(Timestamp midnight, double limit, double? balance) => new()
    {
        ValidFrom = midnight,
        Loaded = midnight + Duration.Hours(4),
        Card = Card,
        CreditLimit = limit,
        Balance = balance,
        Home = "LT",
        Tier = "gold",
    };

    /// <summary>The question about an attempt to pay.</summary>
    public static PaymentRequest Ask(Authorization paid) => new()
    {
        At = paid.At,
        Id = paid.Id,
        Card = paid.Card,
        Merchant = paid.Merchant,
        Category = paid.Category,
        Device = paid.Device,
        Amount = paid.Amount,
        Country = paid.Country,
    };
}

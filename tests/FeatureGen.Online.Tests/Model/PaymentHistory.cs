using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;

namespace FeatureGen.Online.Tests.Model;

/// <summary>Random payments on whole minutes: ties, late and future-dated ones, nulls.</summary>
internal sealed class PaymentHistory
{
    private const int Cards = 6;

    public PaymentHistory(int seed, int payments = 300)
    {
        Random random = new(seed);
        for (int id = 1; id <= payments; id++)
        {
            Timestamp paid = Minute(random.Next(48 * 60));
            Payments.Add(new Payment
            {
                PaymentId = id,
                PaidAt = paid,
                BookedAt = paid + Duration.Minutes(random.Next(3) == 0 ? random.Next(-60, 300) : 0),
                Card = random.Next(10) == 0 ? null : CardOf(random.Next(Cards)),
                Amount = random.Next(7) == 0 ? -0.0 : random.NextDouble() * 100,
                Merchant = random.Next(4) == 0 ? null : "shop " + random.Next(5),
                Items = random.Next(3) == 0 ? null : random.Next(10),
            });
        }

        using EventApplier<Payment> applier = new(CardPayments.Generated.Plan, Store);
        foreach (Payment payment in Payments.OrderBy(payment => payment.BookedAt.Microseconds))
        {
            applier.Apply(payment);
        }

        for (int row = 0; row < 150; row++)
        {
            Payment like = Payments[random.Next(payments)];
            Requests.Add(new FraudRequest
            {
                At = Minute(random.Next(60 * 60)),
                PaymentId = random.Next(2) == 0 ? like.PaymentId : 0,
                Card = random.Next(8) == 0 ? null : random.Next(8) == 0 ? "unknown" : like.Card,
                Amount = random.Next(100),
            });
        }
    }

    public List<Payment> Payments { get; } = [];

    public List<FraudRequest> Requests { get; } = [];

    public MemoryStore Store { get; } = new();

    public FeatureServer<FraudRequest, FraudOutcome> Server => new(Fraud.Generated.Plan, Store);

    public History Specified => new History().Add(Payments);

    public static Timestamp Minute(long minute) => Timestamp.FromUtc(2024, 5, 1) + Duration.Minutes(minute);

    public static string CardOf(int number) => "card " + number;
}

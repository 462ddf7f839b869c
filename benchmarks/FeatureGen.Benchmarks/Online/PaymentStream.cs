using FeatureGen.Benchmarks.Peers;

namespace FeatureGen.Benchmarks.Online;

/// <summary>Payments as the peers' generator distributes them, over thirty days, in the order in which they become known.</summary>
internal sealed class PaymentStream(int seed)
{
    private const int Merchants = 20_000;

    private static readonly string[] Countries = ["US", "GB", "DE", "FR", "ES", "IT", "NL", "PL", "SE", "NO", "FI", "DK", "CH", "AT", "BE", "PT"];

    private readonly Random random = new(seed);

    /// <summary>When the payments begin.</summary>
    public static Timestamp Start { get; } = Timestamp.FromUtc(2026, 1, 1);

    /// <summary>When they end.</summary>
    public static Timestamp End { get; } = Start + Duration.Days(30);

    /// <summary>The payments of some cards, each card with as many.</summary>
    public CardEvent[] Even(int cards, int eventsOfACard)
    {
        CardEvent[] payments = new CardEvent[cards * eventsOfACard];
        for (int number = 0; number < payments.Length; number++)
        {
            payments[number] = At(number % cards, Anywhen());
        }

        return AsKnown(payments);
    }

    /// <summary>The payments of some cards, few with many and many with few: by the peers' Zipf law of exponent 0.8.</summary>
    public CardEvent[] Skewed(int cards, int events)
    {
        double[] upTo = new double[cards];
        double sum = 0;
        for (int card = 0; card < cards; card++)
        {
            upTo[card] = sum += Math.Pow(card + 1, -0.8);
        }

        CardEvent[] payments = new CardEvent[events];
        for (int number = 0; number < events; number++)
        {
            int place = Array.BinarySearch(upTo, random.NextDouble() * sum);
            payments[number] = At((int)((place < 0 ? ~place : place) * 7919L % cards), Anywhen());
        }

        return AsKnown(payments);
    }

    /// <summary>The number of the card of an index.</summary>
    public static long CardOf(int card) => 4_000_000_000_000_000 + card * 7_919_000_003L % 100_000_000_000_000;

    private static CardEvent[] AsKnown(CardEvent[] payments)
    {
        Array.Sort(payments, (left, right) => left.Known.CompareTo(right.Known));
        for (int number = 0; number < payments.Length; number++)
        {
            payments[number] = payments[number] with { EventId = number };
        }

        return payments;
    }

    private Timestamp Anywhen() => Start + new Duration(random.NextInt64((End - Start).Microseconds));

    private CardEvent At(int card, Timestamp at)
    {
        long late = random.Next(100) == 0 ? Duration.Hours(1).Microseconds + random.NextInt64(Duration.Days(3).Microseconds) : 100_000 + random.Next(4_900_000);
        double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return new CardEvent
        {
            EventId = 0,
            At = at,
            Known = at + new Duration(late),
            Card = CardOf(card),
            Merchant = 700_000_000 + (long)(Merchants * Math.Pow(random.NextDouble(), 3)) * 7919,
            Online = random.Next(100) < 35,
            Amount = random.Next(50) == 0 ? null : Math.Floor(Math.Exp(3 + (1.2 * normal)) * 100) / 100,
            Country = random.Next(100) == 0 ? null : Countries[(int)(Countries.Length * Math.Pow(random.NextDouble(), 3))],
        };
    }
}

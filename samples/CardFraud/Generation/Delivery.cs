namespace CardFraud.Generation;

/// <summary>A purchase as it comes to the feature platform: the network books most within seconds, some after days, and sends some twice.</summary>
/// <param name="Purchase">The purchase.</param>
/// <param name="Booked">When this copy of it became known, microseconds since the Unix epoch.</param>
internal readonly record struct Delivery(Purchase Purchase, long Booked)
{
    private const int LateOfThousand = 10;
    private const int TwiceOfThousand = 5;

    /// <summary>All deliveries, in the order in which they become known.</summary>
    public static List<Delivery> Of(List<Purchase> purchases, SplitMix random)
    {
        List<Delivery> deliveries = new(purchases.Count);
        foreach (Purchase purchase in purchases)
        {
            long booked = purchase.At + Lateness(random);
            deliveries.Add(new Delivery(purchase, booked));
            if (random.Chance(TwiceOfThousand))
            {
                deliveries.Add(new Delivery(purchase, booked + random.Below(Calendar.Day)));
            }
        }

        deliveries.Sort((one, other) => (one.Booked, one.Purchase.Id).CompareTo((other.Booked, other.Purchase.Id)));
        return deliveries;
    }

    private static long Lateness(SplitMix random)
        => random.Chance(LateOfThousand) ? 3_600 * Calendar.Second + random.Below(3 * Calendar.Day) : 100_000 + random.Below(5 * Calendar.Second);
}

namespace CardFraud.Generation;

/// <summary>What holders buy themselves: by day more than by night, in bursts, and sometimes twice in the same microsecond.</summary>
internal sealed class OrdinaryPurchases(Cards cards, SplitMix random)
{
    private const int Count = 960_000;
    private const int TiedOfThousand = 20;
    private const int BurstOfThousand = 200;
    private const int MissingOfThousand = 10;
    private const long Burst = 900 * Calendar.Second;

    /// <summary>Adds them all.</summary>
    public void AddTo(List<Purchase> purchases)
    {
        for (int i = 0; i < Count; i++)
        {
            (int card, long at) = Moment(purchases);
            int merchant = cards.MerchantFor(card, random);
            bool isOnline = random.Chance(350);
            purchases.Add(new Purchase
            {
                Id = purchases.Count + 1,
                Card = card,
                Merchant = merchant,
                Device = isOnline ? Cards.DeviceFor(card, random) : null,
                At = at,
                Cents = random.Chance(MissingOfThousand) ? null : (random.Chance(10) ? -1 : 1) * Amounts.Ordinary(cards.SpendingOf(card), random),
                Country = random.Chance(MissingOfThousand) ? null : random.Chance(60) ? random.Skewed(Countries.Count) : cards.HomeOf(card),
                IsApproved = !random.Chance(30),
                ChargedBackAt = Disputes.OfPurchase(at, random),
            });
        }
    }

    private (int Card, long At) Moment(List<Purchase> purchases)
    {
        int kind = random.Below(1000);
        if (purchases.Count > 0 && kind < TiedOfThousand + BurstOfThousand)
        {
            Purchase before = purchases[random.Below(purchases.Count)];
            long at = before.At + (kind < TiedOfThousand ? 0 : random.Below(Burst));
            return (before.Card, Math.Min(at, Calendar.End - 1));
        }

        // The later of two hours, so that evenings are busier than nights.
        long hour = Math.Max(random.Below(24), random.Below(24));
        return (random.Skewed(Cards.Count), Calendar.Start + random.Below(Calendar.Days) * Calendar.Day + hour * 3_600 * Calendar.Second + random.Below(3_600 * Calendar.Second));
    }
}

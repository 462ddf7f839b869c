namespace CardFraud.Generation;

/// <summary>What thieves buy: a ring has a few devices, a list of stolen cards and some merchants; it tries each card with a small amount and then empties it.</summary>
internal sealed class FraudRings(SplitMix random)
{
    private const int Count = 240;
    private const int FirstDevice = Cards.Count * 2;
    private const int DevicesOfARing = 4;
    private const int MerchantsOfARing = 5;

    /// <summary>Adds the purchases of all rings.</summary>
    public void AddTo(List<Purchase> purchases)
    {
        for (int ring = 0; ring < Count; ring++)
        {
            AddRing(ring, purchases);
        }
    }

    private void AddRing(int ring, List<Purchase> purchases)
    {
        long start = Calendar.Start + random.Below((Calendar.Days - 4) * Calendar.Day);
        int country = random.Below(Countries.Count);
        int[] merchants = [.. Enumerable.Range(0, MerchantsOfARing).Select(_ => TemptingMerchant())];
        int stolen = 10 + random.Below(50);
        for (int i = 0; i < stolen; i++)
        {
            int card = random.Below(Cards.Count);
            int device = FirstDevice + ring * DevicesOfARing + random.Below(DevicesOfARing);
            long at = start + random.Below(3 * Calendar.Day);
            int thefts = 1 + random.Below(8);
            for (int theft = -1; theft < thefts; theft++)
            {
                purchases.Add(Theft(purchases.Count + 1, card, device, merchants[random.Below(merchants.Length)], country, at, isProbe: theft < 0));
                at += random.Below(1_200 * Calendar.Second);
            }
        }
    }

    private Purchase Theft(long id, int card, int device, int merchant, int country, long at, bool isProbe) => new()
    {
        Id = id,
        Card = card,
        Merchant = merchant,
        Device = device,
        At = at,
        Cents = isProbe ? Amounts.Probe(random) : Amounts.Theft(random),
        Country = country,
        IsApproved = !random.Chance(250),
        ChargedBackAt = Disputes.OfTheft(at, random),
    };

    private int TemptingMerchant()
    {
        int merchant = random.Below(Merchants.Count);
        while (!Merchants.IsTempting(merchant))
        {
            merchant = random.Below(Merchants.Count);
        }

        return merchant;
    }
}

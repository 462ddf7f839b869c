namespace CardFraud.Generation;

/// <summary>Half a year of card payments, out of one seed: every run on every machine has the same.</summary>
/// <param name="Deliveries">The purchases as they become known.</param>
/// <param name="Profiles">The nightly snapshots of cards.</param>
/// <param name="Questions">The purchases that are asked about, in the order of their time.</param>
internal sealed record CardWorld(List<Delivery> Deliveries, List<Profile> Profiles, List<Purchase> Questions)
{
    private const ulong Seed = 20_250_101;

    /// <summary>Makes it.</summary>
    public static CardWorld Generate()
    {
        SplitMix random = new(Seed);
        Cards cards = new(random);
        List<Purchase> purchases = [];
        new OrdinaryPurchases(cards, random).AddTo(purchases);
        new FraudRings(random).AddTo(purchases);
        List<Purchase> questions =
            [.. purchases.Where(purchase => purchase.At >= Calendar.SpineStart && purchase.At < Calendar.SpineEnd).OrderBy(purchase => purchase.At).ThenBy(purchase => purchase.Id)];
        return new CardWorld(Delivery.Of(purchases, random), Profile.Of(cards, random), questions);
    }
}

namespace CardFraud.Generation;

/// <summary>The cards and the habits of their holders: where they live, where they buy, with what device, and how much.</summary>
internal sealed class Cards
{
    /// <summary>The number of cards.</summary>
    public const int Count = 20_000;

    private const int Favourites = 8;
    private const long FirstNumber = 4_000_000_000_000_000;
    private const long Numbers = 100_000_000_000_000;

    private readonly int[] homes = new int[Count];
    private readonly int[] spending = new int[Count];
    private readonly int[][] favourites = new int[Count][];

    public Cards(SplitMix random)
    {
        for (int card = 0; card < Count; card++)
        {
            homes[card] = random.Skewed(Countries.Count);
            spending[card] = random.Below(4);
            favourites[card] = [.. Enumerable.Range(0, Favourites).Select(_ => random.Skewed(Merchants.Count))];
        }
    }

    /// <summary>The number on a card.</summary>
    public static long NumberOf(int card) => FirstNumber + (long)(SplitMix.Mix((ulong)card + 1) % Numbers);

    /// <summary>The country where the holder lives.</summary>
    public int HomeOf(int card) => homes[card];

    /// <summary>How much the holder spends at a time, from 0 to 3.</summary>
    public int SpendingOf(int card) => spending[card];

    /// <summary>A merchant: one of the holder's favourites, mostly.</summary>
    public int MerchantFor(int card, SplitMix random)
        => random.Chance(700) ? favourites[card][random.Skewed(Favourites)] : random.Skewed(Merchants.Count);

    /// <summary>The holder's own device: a phone or, less often, a computer.</summary>
    public static int DeviceFor(int card, SplitMix random) => card * 2 + (random.Chance(250) ? 1 : 0);
}

namespace CardFraud.Generation;

/// <summary>Which purchases are disputed, and when the issuer learns of it.</summary>
internal static class Disputes
{
    /// <summary>When a stolen purchase is charged back; null where nobody notices, or not by the end of the data.</summary>
    public static long? OfTheft(long at, SplitMix random) => random.Chance(850) ? Delayed(at, random) : null;

    /// <summary>When an ordinary purchase is charged back: goods that never came, and holders who forgot.</summary>
    public static long? OfPurchase(long at, SplitMix random) => random.Chance(1) ? Delayed(at, random) : null;

    private static long? Delayed(long at, SplitMix random)
    {
        // Most are seen on the next statement or before, some weeks later: the lesser of two draws.
        long days = Math.Min(random.Below(Calendar.DisputeDays), random.Below(Calendar.DisputeDays));
        long known = at + days * Calendar.Day + random.Below(Calendar.Day);
        return known < Calendar.End ? known : null;
    }
}

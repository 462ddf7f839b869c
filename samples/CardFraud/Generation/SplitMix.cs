namespace CardFraud.Generation;

/// <summary>Steele's SplitMix64: integers from a seed by integer arithmetic alone, so the data are the same bits on every machine.</summary>
internal sealed class SplitMix(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        state += Step;
        return Mix(state);
    }

    /// <summary>A number from 0 up to, not including, a bound.</summary>
    public int Below(int bound) => (int)Below((long)bound);

    /// <summary>A number from 0 up to, not including, a bound.</summary>
    public long Below(long bound) => (long)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>True that many times in a thousand.</summary>
    public bool Chance(int ofThousand) => Below(1000) < ofThousand;

    /// <summary>A number below a bound, lower ones more often, as there are busy shops and quiet ones.</summary>
    public int Skewed(int bound) => Below(bound >> Below(int.Log2(bound) / 2 + 1));

    /// <summary>A number whose bits are those of another, mixed: each number has its own.</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}

using System.Numerics;

namespace FeatureGen.Exact;

/// <summary>
/// Exact integers of one width, chosen so that none of them wraps: what is made of products and powers of a window's values. Keeps its memory.
/// </summary>
internal sealed class WideRegisters
{
    private const int BitsOfALimb = 64;

    private ulong[] limbs = [];
    private int width;

    /// <summary>One of the integers, in two's complement.</summary>
    public Span<ulong> this[int register] => limbs.AsSpan(register * width, width);

    /// <summary>Makes some integers 0 that may become as wide as a number of bits and a sign.</summary>
    public void Clear(int registers, int bits)
    {
        width = (bits / BitsOfALimb) + 1;
        int needed = registers * width;
        if (limbs.Length < needed)
        {
            limbs = new ulong[needed];
        }

        limbs.AsSpan(0, needed).Clear();
    }

    /// <summary>Makes an integer what a finite double is in units of a power of two, of which it is a multiple.</summary>
    public void Set(int register, double value, int unit)
    {
        Span<ulong> target = this[register];
        target.Clear();
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        if (Binary64.IsZero(bits))
        {
            return;
        }

        AddShifted(target, Binary64.Significand(bits), Binary64.Exponent(bits) - unit);
        if (Binary64.SignMask(bits) != 0)
        {
            WideInteger.Negate(target);
        }
    }

    /// <summary>Makes an integer an unsigned one, shifted up by a number of bits.</summary>
    public void Set(int register, ulong value, int shift)
    {
        Span<ulong> target = this[register];
        target.Clear();
        AddShifted(target, value, shift);
    }

    /// <summary>Makes an integer another one.</summary>
    public void Copy(int register, int source) => this[source].CopyTo(this[register]);

    /// <summary>Adds another integer.</summary>
    public void Add(int register, int addend) => WideInteger.Add(this[register], this[addend]);

    /// <summary>Subtracts another integer.</summary>
    public void Subtract(int register, int subtrahend) => WideInteger.Subtract(this[register], this[subtrahend]);

    /// <summary>Multiplies by a number that is not negative.</summary>
    public void Multiply(int register, long factor) => WideInteger.Multiply(this[register], (ulong)factor);

    /// <summary>Makes an integer the product of two others.</summary>
    public void SetProduct(int register, int left, int right) => WideInteger.Multiply(this[left], this[right], this[register]);

    /// <summary>Whether an integer is 0.</summary>
    public bool IsZero(int register) => !this[register].ContainsAnyExcept(0UL);

    /// <summary>The number of bits of an integer that is not negative.</summary>
    public int BitLength(int register)
    {
        int highest = this[register].LastIndexOfAnyExcept(0UL);
        return highest < 0 ? 0 : ((highest + 1) * BitsOfALimb) - BitOperations.LeadingZeroCount(this[register][highest]);
    }

    /// <summary>An integer times a power of two, rounded once.</summary>
    public double Round(int register, int exponent) => BinaryRounding.Round(this[register], exponent);

    // The lowest limb that is touched may be the highest there is: what would lie above it is 0 then.
    private static void AddShifted(Span<ulong> target, ulong value, int shift)
    {
        int limb = shift / BitsOfALimb;
        int rest = shift % BitsOfALimb;
        target[limb] = value << rest;
        ulong above = (value >> 1) >> (BitsOfALimb - 1 - rest);
        if (above != 0)
        {
            target[limb + 1] = above;
        }
    }
}

using System.Runtime.CompilerServices;

namespace FeatureGen.Exact;

/// <summary>Integers of any fixed width: two's complement in 64-bit limbs, least significant first, wrapping at their width.</summary>
internal static class WideInteger
{
    public static bool IsNegative(ReadOnlySpan<ulong> value) => (long)value[^1] < 0;

    /// <summary>The limb that continues a value upwards: all ones below zero, else 0.</summary>
    public static ulong SignExtension(ReadOnlySpan<ulong> value) => (ulong)((long)value[^1] >> 63);

    /// <summary>Adds a limb and a carry of 0 or 1 to a limb; the carry becomes the carry out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddWithCarry(ref ulong limb, ulong addend, ref ulong carry)
    {
        ulong sum = limb + addend;
        ulong overflow = sum < addend ? 1UL : 0UL;
        sum += carry;
        overflow += sum < carry ? 1UL : 0UL;
        limb = sum;
        carry = overflow;
    }

    /// <summary>Adds a value that is no wider.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Span<ulong> target, ReadOnlySpan<ulong> addend) => Accumulate(target, addend, 0);

    /// <summary>Subtracts a value that is no wider.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Subtract(Span<ulong> target, ReadOnlySpan<ulong> subtrahend) => Accumulate(target, subtrahend, ulong.MaxValue);

    /// <summary>Adds a value that is not negative, shifted up by a number of bits.</summary>
    public static void AddAt(Span<ulong> target, UInt128 addend, int position)
    {
        target = target[(position >> 6)..];
        int shift = position & 63;
        ulong low = (ulong)addend;
        ulong high = (ulong)(addend >> 64);
        ulong carry = 0;
        AddWithCarry(ref target[0], low << shift, ref carry);
        AddWithCarry(ref target[1], (high << shift) | ((low >> 1) >> (63 - shift)), ref carry);
        ulong top = (high >> 1) >> (63 - shift);
        for (int limb = 2; (top | carry) != 0; limb++)
        {
            AddWithCarry(ref target[limb], top, ref carry);
            top = 0;
        }
    }

    public static void Negate(Span<ulong> value)
    {
        ulong carry = 1;
        foreach (ref ulong limb in value)
        {
            limb = ~limb;
            AddWithCarry(ref limb, 0, ref carry);
        }
    }

    /// <summary>Copies a value into a width that is no smaller.</summary>
    public static void Extend(ReadOnlySpan<ulong> value, Span<ulong> wider)
    {
        value.CopyTo(wider);
        wider[value.Length..].Fill(SignExtension(value));
    }

    /// <summary>Multiplies in place by an unsigned factor.</summary>
    public static void Multiply(Span<ulong> value, ulong factor)
    {
        ulong carry = 0;
        foreach (ref ulong limb in value)
        {
            ulong high = Math.BigMul(limb, factor, out ulong low);
            low += carry;
            carry = high + (low < carry ? 1UL : 0UL);
            limb = low;
        }
    }

    /// <summary>The product of two values of one width, in that width.</summary>
    public static void Multiply(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> product)
    {
        product.Clear();
        for (int row = 0; row < left.Length; row++)
        {
            ulong factor = left[row];
            ulong carry = 0;
            for (int i = 0; factor != 0 && row + i < product.Length; i++)
            {
                ulong high = Math.BigMul(right[i], factor, out ulong low);
                low += carry;
                high += low < carry ? 1UL : 0UL;
                ref ulong limb = ref product[row + i];
                limb += low;
                carry = high + (limb < low ? 1UL : 0UL);
            }
        }
    }

    /// <summary>Shifts in place by 0 to 63 bits.</summary>
    public static void ShiftLeft(Span<ulong> value, int bits)
    {
        ulong carry = 0;
        foreach (ref ulong limb in value)
        {
            ulong next = (limb >> 1) >> (63 - bits);
            limb = (limb << bits) | carry;
            carry = next;
        }
    }

    /// <summary>The square of a value in twice its width. The value is left as its magnitude.</summary>
    public static void Square(Span<ulong> value, Span<ulong> square)
    {
        if (IsNegative(value))
        {
            Negate(value);
        }

        square.Clear();
        for (int row = 0; row < value.Length; row++)
        {
            if (value[row] != 0)
            {
                MultiplyAdd(value, value[row], square.Slice(row, value.Length + 1));
            }
        }
    }

    /// <summary>Adds <c>value * factor</c>, all unsigned; the top limb of the target has not been written to before.</summary>
    private static void MultiplyAdd(ReadOnlySpan<ulong> value, ulong factor, Span<ulong> target)
    {
        ulong carry = 0;
        for (int i = 0; i < value.Length; i++)
        {
            ulong high = Math.BigMul(value[i], factor, out ulong low);
            low += carry;
            high += low < carry ? 1UL : 0UL;
            target[i] += low;
            carry = high + (target[i] < low ? 1UL : 0UL);
        }

        target[value.Length] = carry;
    }

    /// <summary>Adds the value, or with all bits flipped subtracts it: <c>-x</c> is <c>~x + 1</c>, the 1 being the first carry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(Span<ulong> target, ReadOnlySpan<ulong> addend, ulong flip)
    {
        ulong extension = SignExtension(addend) ^ flip;
        ulong carry = flip & 1;
        for (int i = 0; i < addend.Length; i++)
        {
            AddWithCarry(ref target[i], addend[i] ^ flip, ref carry);
        }

        for (int i = addend.Length; i < target.Length; i++)
        {
            AddWithCarry(ref target[i], extension, ref carry);
        }
    }
}

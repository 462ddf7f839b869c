using System.Runtime.InteropServices;

namespace FeatureGen.Naive;

/// <summary>The exact number <c>Mantissa * 2^Exponent</c> of a finite double (53 bits) or of its square (106 bits).</summary>
internal readonly record struct Term(Int128 Mantissa, int Exponent)
{
    /// <summary>That many mantissas of 106 bits stay within 127.</summary>
    public const int ThatManyNeverOverflow = 1 << 20;

    public static Term From(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)(bits >> 52) & 0x7FF;
        long fraction = bits & 0xF_FFFF_FFFF_FFFF;
        long mantissa = biased == 0 ? fraction : fraction | 0x10_0000_0000_0000;
        return new Term(bits < 0 ? -mantissa : mantissa, Math.Max(biased, 1) - 1075);
    }

    /// <summary>The sum of the mantissas of each exponent.</summary>
    public static Dictionary<int, Int128> Sums(IEnumerable<Term> terms)
    {
        var byExponent = new Dictionary<int, Int128>();
        foreach (Term term in terms)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(byExponent, term.Exponent, out _) += term.Mantissa;
        }

        return byExponent;
    }
}

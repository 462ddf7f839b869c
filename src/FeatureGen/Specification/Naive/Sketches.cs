namespace FeatureGen.Naive;

/// <summary>Approximate answers, which are functions of the set or the multiset of values too.</summary>
internal static class Sketches
{
    /// <summary>About how many distinct values there are: HyperLogLog with 2^<paramref name="precision"/> registers, and Ertl's improved raw estimate.</summary>
    public static long Distinct(List<Selection> selected, int precision)
    {
        int[] registers = new int[1 << precision];
        foreach (Selection each in selected)
        {
            ulong hash = Hash(each.First);
            int index = (int)(hash >> (64 - precision));
            int zeros = Enumerable.Range(0, 64 - precision).TakeWhile(bit => ((hash >> (63 - precision - bit)) & 1) == 0).Count();
            registers[index] = Math.Max(registers[index], zeros + 1);
        }

        int[] counts = [.. Enumerable.Range(0, 66 - precision).Select(rank => registers.Count(register => register == rank))];
        double sum = registers.Length * Tau(1 - (double)counts[^1] / registers.Length);
        for (int rank = counts.Length - 2; rank >= 1; rank--)
        {
            sum = 0.5 * (sum + counts[rank]);
        }

        sum += registers.Length * Sigma((double)counts[0] / registers.Length);
        return (long)Math.Round(0.7213475204444817 * registers.Length * registers.Length / sum);
    }

    /// <summary>The middle of the bin of doubles that agree with the value at the place in sign, exponent and leading bits of the fraction.</summary>
    public static double? Quantile(List<double> values, double quantile, int leadingBits)
    {
        if (values.Count == 0)
        {
            return null;
        }

        List<double> sorted = values.ConvertAll(TotalOrder.Normalise);
        sorted.Sort(TotalOrder.Compare);
        double value = sorted[(int)Math.Floor((values.Count - 1) * quantile)];
        if (!double.IsFinite(value))
        {
            return value;
        }

        long width = 1L << (52 - leadingBits);
        long bin = BitConverter.DoubleToInt64Bits(Math.Abs(value)) / width;
        double middle = bin == 0 ? 0 : BitConverter.Int64BitsToDouble(bin * width + width / 2);
        return value < 0 ? 0.0 - middle : middle;
    }

    private static ulong Hash(object value)
        => value is string text
            ? Mix(text.Aggregate(0xCBF2_9CE4_8422_2325, (hash, unit) => unchecked((hash ^ unit) * 0x100_0000_01B3)))
            : Mix(unchecked((ulong)(value switch
            {
                bool flag => flag ? -1 : 0,
                double number => BitConverter.DoubleToInt64Bits((double)CanonicalValue.Of(number)!),
                float number => BitConverter.DoubleToInt64Bits((double)CanonicalValue.Of((double)number)!),
                Timestamp time => time.Microseconds,
                Duration duration => duration.Microseconds,
                _ => Convert.ToInt64(value, null),
            })));

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E37_79B9_7F4A_7C15;
            value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
            value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
            return value ^ (value >> 31);
        }
    }

    private static double Sigma(double x)
    {
        double sum = x;
        double before = double.NaN;
        for (double factor = 1; x < 1 && sum != before; factor += factor)
        {
            x *= x;
            before = sum;
            sum += x * factor;
        }

        return x == 1 ? double.PositiveInfinity : sum;
    }

    private static double Tau(double x)
    {
        double sum = 1 - x;
        double before = double.NaN;
        for (double factor = 0.5; x is > 0 and < 1 && sum != before; factor *= 0.5)
        {
            x = Math.Sqrt(x);
            before = sum;
            sum -= (1 - x) * (1 - x) * factor;
        }

        return before is double.NaN ? 0 : sum / 3;
    }
}

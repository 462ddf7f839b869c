namespace FlightDelays.Leakage;

/// <summary>The logistic function by additions, multiplications and one division: Math.Exp may differ between machines.</summary>
internal static class Logistic
{
    private const double Log2E = 1.4426950408889634;

    // ln 2 in two parts, of which the first has few enough bits for its product with a power of two to be exact.
    private const double LogOf2 = 0.6931471803691238;
    private const double RestOfLogOf2 = 1.9082149292705877e-10;
    private const double Greatest = 700;
    private const int Terms = 13;

    /// <summary>1 / (1 + e^-x).</summary>
    public static double Of(double x) => 1 / (1 + Exponential(-x));

    private static double Exponential(double x)
    {
        double bounded = Math.Clamp(x, -Greatest, Greatest);
        double power = Math.Round(bounded * Log2E);
        double rest = bounded - power * LogOf2 - power * RestOfLogOf2;

        // The Taylor series from its last term on; |rest| is at most ln 2 / 2.
        double series = 1;
        for (int term = Terms; term > 0; term--)
        {
            series = 1 + rest * series / term;
        }

        return series * BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);
    }
}

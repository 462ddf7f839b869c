using System.Globalization;

namespace FeatureGen.Compiler.Planning;

/// <summary>A duration in its largest whole unit: 7d, 90m, 1us.</summary>
internal static class DurationName
{
    private static readonly (long Unit, string Suffix)[] Units =
        [(86_400_000_000, "d"), (3_600_000_000, "h"), (60_000_000, "m"), (1_000_000, "s"), (1_000, "ms"), (1, "us")];

    public static string Of(long microseconds)
    {
        foreach ((long unit, string suffix) in Units)
        {
            if (microseconds % unit == 0)
            {
                return (microseconds / unit).ToString(CultureInfo.InvariantCulture) + suffix;
            }
        }

        throw new InvalidOperationException("Every duration is a whole number of microseconds.");
    }
}

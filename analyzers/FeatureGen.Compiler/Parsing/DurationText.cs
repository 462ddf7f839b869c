using System.Globalization;

namespace FeatureGen.Compiler.Parsing;

/// <summary>The durations of <c>[Over("1h", "7d")]</c>.</summary>
internal static class DurationText
{
    /// <summary>The microseconds of a positive whole number followed by s, m, h or d, at most ten years.</summary>
    public static bool TryParse(string text, out long microseconds)
    {
        microseconds = 0;
        if (text.Length < 2)
        {
            return false;
        }

        long unit = text[text.Length - 1] switch
        {
            's' => 1_000_000,
            'm' => 60_000_000,
            'h' => 3_600_000_000,
            'd' => 86_400_000_000,
            _ => 0,
        };
        const long TenYears = 3_660 * 86_400_000_000;
        if (unit == 0
            || !long.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out long count)
            || count == 0 || count > TenYears / unit)
        {
            return false;
        }

        microseconds = count * unit;
        return true;
    }
}

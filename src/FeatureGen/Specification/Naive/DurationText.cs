using System.Globalization;

namespace FeatureGen.Naive;

/// <summary>Durations as <c>[Over]</c> writes them: a whole number and a unit.</summary>
internal static class DurationText
{
    /// <exception cref="DefinitionException">It is not a positive whole number and <c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>.</exception>
    public static Duration Parse(string text)
    {
        long unit = text.Length == 0 ? 0 : text[^1] switch
        {
            's' => 1_000_000,
            'm' => 60_000_000,
            'h' => 3_600_000_000,
            'd' => 86_400_000_000,
            _ => 0,
        };
        return unit != 0
            && long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out long count)
            && count >= 1
            && count <= long.MaxValue / unit
                ? new Duration(count * unit)
                : throw new DefinitionException($"'{text}' is no duration such as 30s, 15m, 3h or 7d.");
    }
}

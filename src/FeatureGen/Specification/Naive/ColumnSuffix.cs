using System.Globalization;

namespace FeatureGen.Naive;

/// <summary>What a word is called at the end of a column's name.</summary>
internal static class ColumnSuffix
{
    /// <summary>What is in no vocabulary.</summary>
    public const string Unknown = "unknown";

    /// <summary>The word, with <c>_</c> for all that is no letter or digit: <c>New York</c> is <c>New_York</c>.</summary>
    public static string Of(object word)
        => string.Concat(Text(word).Select(part => char.IsLetterOrDigit(part) ? part : '_'));

    private static string Text(object word)
        => word is Enum
            ? Enum.GetName(word.GetType(), word) ?? ((IConvertible)word).ToInt64(null).ToString(CultureInfo.InvariantCulture)
            : Convert.ToString(word, CultureInfo.InvariantCulture)!;

    /// <summary>Places are called by their number, from 0.</summary>
    public static IEnumerable<string> Places(int count) => Enumerable.Range(0, count).Select(place => Of(place));
}

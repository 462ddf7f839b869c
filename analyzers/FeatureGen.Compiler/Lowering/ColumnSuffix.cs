namespace FeatureGen.Compiler.Lowering;

/// <summary>What a word is called at the end of a column's name.</summary>
internal static class ColumnSuffix
{
    /// <summary>What is in no vocabulary.</summary>
    public const string Unknown = "unknown";

    /// <summary>The word, with <c>_</c> for all that is no letter or digit: <c>New York</c> is <c>New_York</c>.</summary>
    public static string Of(string word) => new([.. word.Select(static part => char.IsLetterOrDigit(part) ? part : '_')]);
}

namespace FeatureGen.Compiler.Emitting.Batches;

/// <summary>A vector of one constant, told from its text.</summary>
/// <param name="Type">The alias of its vector type.</param>
/// <param name="Value">The constant of each lane.</param>
internal readonly record struct LaneConstant(string Type, string Value)
{
    private const string Prefix = "Lane.Create(";

    /// <summary>The constant that a vector's text is; null for a local.</summary>
    public static LaneConstant? TryParse(string text)
        => text switch
        {
            Masks.All => new LaneConstant("I64", "-1L"),
            Masks.None => new LaneConstant("I64", "0L"),
            "F64.Zero" => new LaneConstant("F64", "0.0"),
            _ when text.StartsWith(Prefix, StringComparison.Ordinal) && IsOneCall(text) => Of(text.Substring(Prefix.Length, text.Length - Prefix.Length - 1)),
            _ => null,
        };

    /// <summary>Whether the parenthesis that opens first closes last.</summary>
    private static bool IsOneCall(string text)
    {
        int depth = 0;
        for (int index = 0; index < text.Length; index++)
        {
            depth += text[index] == '(' ? 1 : text[index] == ')' ? -1 : 0;
            if (depth == 0 && text[index] == ')')
            {
                return index == text.Length - 1;
            }
        }

        return false;
    }

    private static LaneConstant Of(string value)
        => new(value.EndsWith("L", StringComparison.Ordinal) || value.StartsWith("long.", StringComparison.Ordinal) ? "I64" : "F64", value);
}

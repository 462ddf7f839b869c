namespace FeatureGen.Compiler.Emitting;

/// <summary>A C# expression and how tightly its outermost operator binds.</summary>
internal readonly record struct ScalarText(string Text, Precedence Precedence)
{
    /// <summary>A name, literal or call: never in need of parentheses.</summary>
    public static ScalarText Primary(string text)
        => new(text, text.StartsWith("-", StringComparison.Ordinal) ? Precedence.Unary : Precedence.Primary);

    /// <summary>The text, in parentheses if it binds less tightly than its place asks for.</summary>
    public string In(Precedence least) => Precedence < least ? $"({Text})" : Text;
}

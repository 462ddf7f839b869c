using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Emitting;

/// <summary>Names as C# writes them.</summary>
internal static class CSharpName
{
    /// <summary>The name, with an @ in front where it is a keyword.</summary>
    public static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>The name of a local: it starts with a small letter.</summary>
    public static string OfLocal(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The name as it stands inside another: it starts with a capital.</summary>
    public static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}

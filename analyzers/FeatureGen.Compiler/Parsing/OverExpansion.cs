using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Makes the features of <c>[Over]</c> methods visible to the binder before they are generated.</summary>
/// <remarks>
/// <c>MeanDelay1h</c> is a property that this generator writes, so while the generator runs no body that reads it binds. A tree that declares
/// these properties, with bodies that nobody looks at, is added to a private copy of the compilation. Analyzers see the real properties.
/// </remarks>
internal static class OverExpansion
{
    /// <summary>Stands on each expansion, so that it can be told from a member that the user wrote.</summary>
    public const string Mark = "[global::System.CodeDom.Compiler.GeneratedCode(\"FeatureGen\", \"1\")]";

    // Keyed by objects that die and never change: nothing is kept alive, and nothing found here can be stale.
    private static readonly ConditionalWeakTable<SyntaxTree, List<string>> Candidates = new();

    /// <summary>Whether a member is an expansion.</summary>
    public static bool IsExpansion(ISymbol member)
        => member.Attribute("System.CodeDom.Compiler.GeneratedCodeAttribute")?.FirstText() == "FeatureGen";

    /// <summary>A file that declares all expansions; null where there are none to add. It says nothing that bodies could change.</summary>
    public static SyntaxTree? Of(Compilation compilation, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        foreach (string name in compilation.SyntaxTrees
            .SelectMany(tree => Candidates.GetValue(tree, key => ClassesWithMethods(key, cancellation)))
            .Distinct(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (compilation.Assembly.GetTypeByMetadataName(name) is { } type && type.Has(Names.FeatureViewAttribute))
            {
                Write(type, text);
            }
        }

        if (text.Length == 0)
        {
            return null;
        }

        var options = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options;
        return CSharpSyntaxTree.ParseText("#nullable enable\n" + text, options, cancellationToken: cancellation);
    }

    /// <summary>The metadata names of the classes of a file that may have expansions: those with a method that has an attribute and a parameter.</summary>
    private static List<string> ClassesWithMethods(SyntaxTree tree, CancellationToken cancellation)
        => [.. tree.GetRoot(cancellation)
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<ClassDeclarationSyntax>()
            .Where(static declaration => declaration.Members.OfType<MethodDeclarationSyntax>().Any(static method =>
                method.AttributeLists.Count > 0 && method.ParameterList.Parameters.Count == 1))
            .Select(MetadataName)];

    private static string MetadataName(ClassDeclarationSyntax declaration)
        => string.Join(".", declaration.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse()
            .SelectMany(static name => name.Name.ToString().Split('.')).Append(declaration.Identifier.Text)
            .Select(static part => part.Trim().TrimStart('@')));

    private static string? TypeOf(ITypeSymbol type)
        => type is INamedTypeSymbol { TypeArguments: [{ } element] } && type.ToListElement() is not null ? TypeOf(element) is { } listed ? ListOf(listed) : null
            : type.ToEnum() is not null ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : type.ToValueType()?.CSharp;

    /// <summary>The C# of a list's type.</summary>
    public static string ListOf(string element) => $"global::FeatureGen.FeatureList<{element}>";

    private static void Write(INamedTypeSymbol type, StringBuilder text)
    {
        var properties = new StringBuilder();
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Attribute(Names.OverAttribute) is not { } over || TypeOf(method.ReturnType) is not { } result)
            {
                continue;
            }

            foreach (string duration in over.Texts().Distinct())
            {
                string name = method.Name + duration;
                if (DurationText.TryParse(duration, out _) && type.GetMembers(name).IsEmpty)
                {
                    properties.Append($"{Mark} public {result} {name} => default!;\n");
                }
            }
        }

        if (properties.Length > 0)
        {
            string @namespace = ViewParser.Namespace(type);
            text.Append(@namespace.Length == 0 ? "" : $"namespace {@namespace} {{\n")
                .Append($"partial class @{type.Name} {{\n{properties}}}\n")
                .Append(@namespace.Length == 0 ? "" : "}\n");
        }
    }
}

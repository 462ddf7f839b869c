using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Makes the features of <c>[Over]</c> methods visible to the binder before they are generated.</summary>
/// <remarks>
/// <c>MeanDelay1h</c> is a property that this generator writes, so while the generator runs no body that reads it binds. A tree that declares
/// these properties, with bodies that nobody looks at, is added to a private copy of the compilation. Analyzers see the real ones.
/// </remarks>
internal static class OverExpansion
{
    /// <summary>The compilation in which the expansions of the given classes can be read; the same one where there are none to add.</summary>
    public static Compilation Declare(Compilation compilation, IEnumerable<INamedTypeSymbol> types, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        foreach (INamedTypeSymbol type in types.Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            if (type.ContainingType is null && type.Arity == 0
                && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            {
                Write(type, text);
            }
        }

        if (text.Length == 0)
        {
            return compilation;
        }

        var options = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options;
        return compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("#nullable enable\n" + text, options, cancellationToken: cancellation));
    }

    private static void Write(INamedTypeSymbol type, StringBuilder text)
    {
        var properties = new StringBuilder();
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Attribute(Names.OverAttribute) is not { } over || method.ReturnType.ToValueType() is null)
            {
                continue;
            }

            foreach (string duration in over.Texts().Distinct())
            {
                string name = method.Name + duration;
                if (DurationText.TryParse(duration, out _) && type.GetMembers(name).IsEmpty)
                {
                    properties.Append($"public {StructParser.Qualified(method.ReturnType)} {name} => default!;\n");
                }
            }
        }

        if (properties.Length > 0)
        {
            string @namespace = ViewParser.Namespace(type);
            text.Append(@namespace.Length == 0 ? "" : $"namespace {@namespace} {{\n")
                .Append($"partial class {type.Name} {{\n{properties}}}\n")
                .Append(@namespace.Length == 0 ? "" : "}\n");
        }
    }
}

using FeatureGen.Compiler.Lowering;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>The features of a class that are lists, as other features see them.</summary>
internal static class DeclaredLists
{
    /// <summary>The lists by name, those of <c>[Over]</c> included; the body of a list is read when its columns are asked for.</summary>
    public static Dictionary<string, ListShape> Of(INamedTypeSymbol type, LoweringContext context, DefinitionScope scope)
    {
        var lists = new Dictionary<string, ListShape>();
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol property && property.Has(Names.FeatureAttribute) && property.Type.ToListElement() is { } element)
            {
                lists[property.Name] = new ListShape(element, () => Columns(property.Name, property, null));
            }
            else if (member is IMethodSymbol { Parameters: [{ } window] } method && method.Attribute(Names.OverAttribute) is { } over
                && method.ReturnType.ToListElement() is { } overElement)
            {
                foreach (string duration in over.Texts())
                {
                    string name = method.Name + duration;
                    lists[name] = new ListShape(overElement, () => Columns(name, method, window));
                }
            }
        }

        return lists;

        // Which columns there are does not depend on the window.
        IReadOnlyList<string>? Columns(string name, ISymbol member, IParameterSymbol? window)
            => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly) ? Published(type, name)
                : context.BodyOf(member) is { } body
                ? new BodyLowering(context, scope) { Window = window is null ? null : (window, BodyLowering.LongestWindow) }.LowerListBody(body)?.Select(static place => place.Column).ToList()
                : null;
    }

    /// <summary>The columns of a list of another project, as its generated code tells them.</summary>
    private static IReadOnlyList<string>? Published(INamedTypeSymbol type, string list)
        => type.GetTypeMembers("Generated").SelectMany(static generated => generated.GetAttributes())
            .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == Names.ListColumnsAttribute && attribute.FirstText() == list)
            ?.ConstructorArguments[1].Values.Select(static column => (string)column.Value!).ToList();
}

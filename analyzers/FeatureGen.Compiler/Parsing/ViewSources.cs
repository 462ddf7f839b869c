using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads the sources of a view, of which each type of event is one.</summary>
internal static class ViewSources
{
    /// <summary>The base class that names the types of events.</summary>
    public static INamedTypeSymbol? BaseOf(INamedTypeSymbol view)
        => view.BaseOf(Names.FeatureView) ?? view.BaseOf(Names.FeatureViewOfTwo) ?? view.BaseOf(Names.FeatureViewOfThree);

    /// <summary>The types of events that a view reads, in the order in which it names them; null where it does not bind.</summary>
    public static List<INamedTypeSymbol>? TypesOf(INamedTypeSymbol view)
    {
        List<INamedTypeSymbol> types = [.. BaseOf(view)?.TypeArguments.OfType<INamedTypeSymbol>().Where(type => type is not IErrorTypeSymbol) ?? []];
        return types.Count > 0 && types.Count == BaseOf(view)!.TypeArguments.Length ? types : null;
    }

    /// <summary>What the bodies of the view see of events.</summary>
    public static DefinitionScope ScopeOf(IReadOnlyList<INamedTypeSymbol> events)
        => new() { Events = [.. events.Select(type => new StructMembers(type, MemberOwner.Event))] };

    /// <summary>What a view's generated code calls the plan of a further source.</summary>
    public static string PlanOf(string eventType) => $"{eventType}Plan";

    /// <summary>Reads the sources; null where one of them cannot be.</summary>
    public static List<ViewSource>? Parse(
        INamedTypeSymbol view, AttributeData attribute, IReadOnlyList<INamedTypeSymbol> events, LoweringContext context, Findings findings)
    {
        if (events.GroupBy(type => type.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            findings.Add(Rule.ClassShape, view.Place(), view.Name, $"must read types of different names: windows are told apart by them, and {twice.Key} is there twice");
            return null;
        }

        var sources = new List<ViewSource>();
        foreach (INamedTypeSymbol type in events)
        {
            if (new StructParser(context, findings).ParseEvent(type, view.Place()) is not { } model
                || EntityKeys.Parse(view, attribute, type, context, findings) is not { } keys)
            {
                return null;
            }

            sources.Add(new ViewSource(events.Count > 1 ? type.Name : null, model, keys));
        }

        return HaveSameKey(view, sources, findings) ? sources : null;
    }

    /// <summary>A source that nothing is read of would keep state for nothing, and an entity would be there by events that no feature sees.</summary>
    public static void CheckRead(INamedTypeSymbol view, IReadOnlyList<ViewSource> sources, IReadOnlyList<FeatureModel> features, Findings findings)
    {
        if (sources.Count == 1 || features.Any(feature => feature.Body is null))
        {
            return;
        }

        HashSet<string?> read = [.. features.SelectMany(feature => Aggregates(feature.Body!)).Select(aggregate => aggregate.Window.Event)];
        foreach (ViewSource source in sources.Where(source => !read.Contains(source.Name)))
        {
            findings.Add(Rule.ClassShape, view.Place(), view.Name, $"reads nothing of {source.Name}: no feature has a window over it");
        }
    }

    private static bool HaveSameKey(INamedTypeSymbol view, IReadOnlyList<ViewSource> sources, Findings findings)
    {
        foreach (ViewSource source in sources.Skip(1))
        {
            for (int part = 0; part < source.Keys.Count; part++)
            {
                if (!EntityKeys.AreSame(source.Keys[part].Body.Type, sources[0].Keys[part].Body.Type))
                {
                    findings.Add(Rule.ClassShape, view.Place(), view.Name,
                        $"has no key: {source.Keys[part].Name} is a text in one of {sources[0].Name} and {source.Name}, and a number in the other");
                    return false;
                }
            }
        }

        return true;
    }

    private static IEnumerable<Aggregate> Aggregates(Expression expression)
        => expression is Aggregate aggregate ? [aggregate] : expression.Children().SelectMany(Aggregates);
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace FeatureGen.Naive;

/// <summary>
/// What statuses depend on besides events: how far a view's windows reach, and which features are one aggregate and nothing more.
/// </summary>
internal sealed class ViewShape
{
    private static readonly ConcurrentDictionary<Type, ViewShape> Shapes = new();

    private readonly HashSet<string> aggregates;

    private ViewShape(List<FeatureMember> features, IReadOnlyCollection<EventWindowExtent> windows, HashSet<string> aggregates)
    {
        Features = features;
        Windows = windows;
        this.aggregates = aggregates;
    }

    /// <summary>The features, hidden ones included, in declaration order.</summary>
    public List<FeatureMember> Features { get; }

    /// <summary>The windows that the features name.</summary>
    public IReadOnlyCollection<EventWindowExtent> Windows { get; }

    [RequiresUnreferencedCode("Reads features by reflection.")]
    public static ViewShape Of(Type view)
    {
        if (!Shapes.TryGetValue(view, out ViewShape? shape))
        {
            shape = Shapes.GetOrAdd(view, Find(view));
        }

        return shape;
    }

    /// <summary>Whether a feature is one aggregate, possibly converted, or another feature that is.</summary>
    public bool IsOneAggregate(FeatureMember feature) => aggregates.Contains(feature.Name);

    [RequiresUnreferencedCode("Reads features by reflection.")]
    private static ViewShape Find(Type view)
    {
        List<FeatureMember> features = DefinitionMembers.FeaturesOf(view);
        HashSet<string> aggregates = [];
        HashSet<EventWindowExtent> windows = [];
        foreach (FeatureMember feature in features)
        {
            List<Type> routes = [.. CSharpConversion.Routes];
            for (int attempt = 0; attempt < Probe.Attempts; attempt++)
            {
                var probe = new Probe(attempt);
                bool hasValue = TryEvaluate(view, feature, probe, out object? value);
                bool isOnlyAggregate = hasValue && probe.Windows.Count == 1;
                routes.RemoveAll(route => !isOnlyAggregate || !CSharpConversion.Gives(probe.LatestAnswer, route, value));
                windows.UnionWith(probe.Windows);
            }

            if (routes.Count > 0)
            {
                aggregates.Add(feature.Name);
            }
        }

        return new ViewShape(features, windows, aggregates);
    }

    [RequiresUnreferencedCode("Creates a view by reflection.")]
    private static bool TryEvaluate(Type view, FeatureMember feature, Probe probe, out object? value)
    {
        var probed = Instance.Of<EntityView>(view);
        probed.Bind(probe);
        try
        {
            value = feature.Evaluate(probed);
            return true;
        }
        catch (Exception exception) when (exception is not DefinitionException)
        {
            // The body throws for an invented value: there is more to it than an aggregate.
            value = null;
            return false;
        }
    }
}

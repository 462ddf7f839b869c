using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>What a view's labels may see, and from when on they are known.</summary>
/// <param name="View">The view.</param>
/// <param name="AreThere">Whether the view has labels, and so no features.</param>
/// <param name="HaveFeatures">Whether it has features, and so no labels.</param>
/// <param name="Maturity">How long after the end of a window what happened in it is known, in microseconds.</param>
internal sealed record LabelRules(Type View, bool AreThere, bool HaveFeatures, Int128 Maturity)
{
    private static readonly ConcurrentDictionary<Type, LabelRules> Known = new();
    private static readonly ConcurrentDictionary<Type, Int128> Maturities = new();

    /// <summary>The rules of a view.</summary>
    /// <exception cref="DefinitionException">The view is not declared as it must be.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "What was trimmed was never read.")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What was trimmed was never read.")]
    public static LabelRules Of(Type view) => Known.GetOrAdd(view, Read);

    /// <summary>Refuses a window that looks the wrong way.</summary>
    public void Check(WindowExtent extent)
    {
        if (extent.Ahead is not null && HaveFeatures)
        {
            throw new DefinitionException($"{View.Name} looks forward in a feature: only labels may, in a view of their own.");
        }

        if (extent.Ahead is null && AreThere)
        {
            throw new DefinitionException($"{View.Name} looks back in a label: what happened before is a feature. Labels have windows by Next.");
        }
    }

    /// <summary>How long after its time a row's labels are known; null for a view of features.</summary>
    [RequiresUnreferencedCode("Evaluates labels by reflection.")]
    public Int128? MaturesAfter() => AreThere ? Maturities.GetOrAdd(View, _ => FindMaturity()) : null;

    [RequiresUnreferencedCode("Evaluates labels by reflection.")]
    private Int128 FindMaturity()
    {
        HashSet<Int128> ends = [];
        foreach (FeatureMember label in DefinitionMembers.LabelsOf(View))
        {
            for (int attempt = 0; attempt < Probe.Attempts; attempt++)
            {
                var probe = new Probe(attempt);
                var probed = Instance.Of<EntityView>(View);
                probed.Bind(probe);
                _ = FeatureEvaluator.Evaluate(label, probed, FeatureEvaluator.PresentOrNull);
                foreach (WindowExtent extent in probe.Windows.Select(window => window.Extent))
                {
                    Check(extent);
                    ends.Add(extent.Ahead!.Value);
                }
            }
        }

        return ends.Count == 1
            ? ends.Single() + Maturity
            : throw new DefinitionException($"{View.Name} has windows that end at different times: its labels would not be known together. Give each end a view.");
    }

    [RequiresUnreferencedCode("Reads members by reflection.")]
    private static LabelRules Read(Type view)
    {
        FeatureViewAttribute? declared = view.GetCustomAttribute<FeatureViewAttribute>();
        bool areThere = view.GetProperties().Any(property => property.IsDefined(typeof(LabelAttribute)));
        bool haveFeatures = view.GetMembers().Any(member => member.IsDefined(typeof(FeatureAttribute)));
        return areThere && haveFeatures ? throw new DefinitionException($"{view.Name} has labels and features: labels stand in a view of their own.")
            : areThere && declared?.Cadence is not null ? throw new DefinitionException($"{view.Name} has labels and a Cadence, which says when features are made.")
            : !areThere && declared?.Maturity is not null ? throw new DefinitionException($"{view.Name} has a Maturity and no labels.")
            : new LabelRules(view, areThere, haveFeatures, declared?.Maturity is { } text ? DurationText.Parse(text).Microseconds : 0);
    }
}

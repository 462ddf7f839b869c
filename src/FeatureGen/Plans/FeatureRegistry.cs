using System.Collections.Immutable;

namespace FeatureGen.Plans;

/// <summary>The services and views that an executable's generated start-up code has named; what verbs without a service argument run over.</summary>
public static class FeatureRegistry
{
    private static ImmutableArray<ServicePlan> services = [];
    private static ImmutableArray<ViewPlan> views = [];

    /// <summary>The registered services, in order of registration.</summary>
    public static ImmutableArray<ServicePlan> Services => services;

    /// <summary>The registered views, in order of registration, whether or not a service joins them.</summary>
    public static ImmutableArray<ViewPlan> Views => views;

    /// <summary>Adds a service; called by generated code.</summary>
    public static void Register(ServicePlan service)
        => ImmutableInterlocked.Update(ref services, (list, added) => list.Contains(added) ? list : list.Add(added), service);

    /// <summary>Adds a view; called by generated code.</summary>
    public static void Register(ViewPlan view)
        => ImmutableInterlocked.Update(ref views, (list, added) => list.Contains(added) ? list : list.Add(added), view);
}

using System.Collections.Immutable;

namespace FeatureGen.Plans;

/// <summary>The services that an executable's generated start-up code has named; what verbs without a service argument run over.</summary>
public static class FeatureRegistry
{
    private static ImmutableArray<ServicePlan> services = [];

    /// <summary>The registered services, in order of registration.</summary>
    public static ImmutableArray<ServicePlan> Services => services;

    /// <summary>Adds a service; called by generated code.</summary>
    public static void Register(ServicePlan service)
        => ImmutableInterlocked.Update(ref services, (list, added) => list.Contains(added) ? list : list.Add(added), service);
}

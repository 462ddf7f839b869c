using FeatureGen.Columns;

namespace FeatureGen.Plans;

/// <summary>A service's plan that can read its requests and outcomes from their structs.</summary>
/// <typeparam name="TRequest">The request struct.</typeparam>
/// <typeparam name="TOutcome">The outcome struct.</typeparam>
public abstract class ServicePlan<TRequest, TOutcome> : ServicePlan
    where TRequest : struct
    where TOutcome : struct
{
    /// <summary>Writes the request columns of <paramref name="request"/> into a row of a tile for <see cref="ServicePlan.KeyProgram"/>.</summary>
    public abstract void Load(in TRequest request, Tile tile, int row);
}

namespace FeatureGen.Naive;

/// <summary>The events of one entity, whatever their type.</summary>
internal interface IEntityEvents
{
    /// <summary>
    /// Whether an event is visible between the earliest start of those windows that are over its type and the time, which is included if some window includes
    /// its end.
    /// </summary>
    bool HasAny(IReadOnlyCollection<EventWindowExtent> windows);
}

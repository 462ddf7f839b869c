using FeatureGen.Naive;

namespace FeatureGen;

/// <summary>The features of one entity, whatever its sources. Derive from <see cref="FeatureView{TEvent}"/> or one of several sources.</summary>
public abstract class EntityView : FeatureDefinition
{
    private protected EntityView()
    {
    }

    /// <summary>Which aggregates the features evaluate; for the statuses of the specification.</summary>
    internal Evaluation Evaluation { get; private protected set; } = new();

    /// <summary>Makes the features answer for an entity as of a time.</summary>
    internal abstract void Bind(History history, Timestamp asOf, object?[] keys, object? selfId);

    /// <summary>Makes the features answer with what <paramref name="probe"/> invents, so that their shape can be seen.</summary>
    internal abstract void Bind(Probe probe);

    /// <summary>
    /// Whether the entity has a visible event, of some source, between the earliest start of the view's windows over it and the time.
    /// </summary>
    internal abstract bool HasVisibleEvent(IReadOnlyCollection<EventWindowExtent> windows);
}

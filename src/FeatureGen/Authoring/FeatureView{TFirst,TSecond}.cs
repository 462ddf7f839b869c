using System.Diagnostics.CodeAnalysis;
using FeatureGen.Naive;

namespace FeatureGen;

/// <summary>Features of one entity over the events of two sources. Mark the derived class with <see cref="FeatureViewAttribute"/>.</summary>
/// <typeparam name="TFirst">The first event struct, marked with <see cref="EventSourceAttribute"/>.</typeparam>
/// <typeparam name="TSecond">The second event struct, marked with <see cref="EventSourceAttribute"/>.</typeparam>
public abstract class FeatureView<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TFirst,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TSecond> : MultiSourceView
    where TFirst : struct
    where TSecond : struct
{
    /// <summary>Creates an unbound view; <see cref="Specification"/> binds it to an entity and a time.</summary>
    protected FeatureView()
    {
    }

    internal override void Bind(History history, Timestamp asOf, object?[] keys, object? selfId)
    {
        Evaluation = new Evaluation();
        BindSource(EntityEvents<TFirst>.Of(history, GetType(), asOf, keys, selfId, Evaluation));
        BindSource(EntityEvents<TSecond>.Of(history, GetType(), asOf, keys, selfId, Evaluation));
    }

    internal override void Bind(Probe probe)
    {
        Evaluation = new Evaluation(probe);
        BindSource(EntityEvents<TFirst>.Of(GetType(), Evaluation));
        BindSource(EntityEvents<TSecond>.Of(GetType(), Evaluation));
    }
}

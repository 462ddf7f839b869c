using System.Diagnostics.CodeAnalysis;
using FeatureGen.Naive;

namespace FeatureGen;

/// <summary>Events in memory, by their type: what a <see cref="Specification"/> looks back on. Their order does not matter.</summary>
public sealed class History
{
    private readonly Dictionary<Type, object> tables;

    /// <summary>Creates a history without events.</summary>
    public History()
        : this([], Deviations.None)
    {
    }

    private History(Dictionary<Type, object> tables, Deviations deviations)
    {
        this.tables = tables;
        Deviations = deviations;
    }

    /// <summary>How windows over it are computed otherwise than features mean them.</summary>
    internal Deviations Deviations { get; }

    /// <summary>The same events, those that are added later included, over which windows are computed with these deviations.</summary>
    /// <param name="deviations">All deviations; those of this history are not kept.</param>
    public History Deviating(Deviations deviations) => new(tables, deviations);

    /// <summary>
    /// Adds events of one source to those already there, future and late ones included: a specification sees what was visible.
    /// </summary>
    /// <exception cref="InvalidOperationException"><typeparamref name="TEvent"/> declares no event time.</exception>
    public History Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>(params IEnumerable<TEvent> events)
        where TEvent : struct
    {
        Of<TEvent>().Add(events);
        return this;
    }

    internal EventTable<TEvent> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>()
        where TEvent : struct
    {
        lock (tables)
        {
            if (!tables.TryGetValue(typeof(TEvent), out object? table))
            {
                table = new EventTable<TEvent>();
                tables.Add(typeof(TEvent), table);
            }

            return (EventTable<TEvent>)table;
        }
    }
}

using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Online.Stores;

/// <summary>A store into which events are brought one by one.</summary>
public interface IEventStore : IOnlineStore
{
    /// <summary>Takes in one admitted event of an entity, unless the store has it already.</summary>
    /// <param name="view">The view.</param>
    /// <param name="key">The entity's key, encoded; not empty.</param>
    /// <param name="tile">A tile that the view's event program has run over.</param>
    /// <param name="row">The event's row.</param>
    /// <param name="position">Where the event stands in its source; null where that is not known.</param>
    /// <returns>Whether the event was new.</returns>
    bool Apply(ViewPlan view, ReadOnlySpan<byte> key, Tile tile, int row, EventPosition? position);

    /// <summary>Takes in several events in their order, as <see cref="Apply(ViewPlan, ReadOnlySpan{byte}, Tile, int, EventPosition?)"/> and <see cref="Pass"/> would.</summary>
    /// <param name="view">The view.</param>
    /// <param name="tile">A tile that the view's event program has run over; the events are its first rows.</param>
    /// <param name="keys">The keys of their entities, encoded, one behind the other; an event without one changes nothing.</param>
    /// <param name="ends">Where each key ends.</param>
    /// <param name="positions">Where each event stands in its source; empty where that is not known.</param>
    /// <param name="areNew">Takes for each event whether it was applied.</param>
    void Apply(ViewPlan view, Tile tile, ReadOnlySpan<byte> keys, ReadOnlySpan<int> ends, ReadOnlySpan<EventPosition> positions, Span<bool> areNew);

    /// <summary>Notes an event that changes nothing for a view, because it was refused or belongs to no entity.</summary>
    void Pass(ViewPlan view, EventPosition position);
}

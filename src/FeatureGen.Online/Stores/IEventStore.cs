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

    /// <summary>
    /// Has what the store keeps of some entities brought near all at once, so that events applied to them next do not wait for memory one after another.
    /// Changes nothing.
    /// </summary>
    /// <param name="view">The view.</param>
    /// <param name="keys">The entities' keys, encoded, one behind the other.</param>
    /// <param name="ends">Where each of them ends.</param>
    void Fetch(ViewPlan view, ReadOnlySpan<byte> keys, ReadOnlySpan<int> ends)
    {
    }

    /// <summary>Notes an event that changes nothing for a view, because it was refused or belongs to no entity.</summary>
    void Pass(ViewPlan view, EventPosition position);
}

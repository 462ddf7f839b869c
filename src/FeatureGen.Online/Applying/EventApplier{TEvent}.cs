using FeatureGen.Online.Stores;
using FeatureGen.Plans;

namespace FeatureGen.Online.Applying;

/// <summary>Brings a view's event structs into a store.</summary>
/// <typeparam name="TEvent">The event struct.</typeparam>
/// <param name="view">The view.</param>
/// <param name="store">The store.</param>
/// <param name="source">The source that the events come from, of a view that reads several: each has an applier of its own.</param>
public sealed class EventApplier<TEvent>(ViewPlan<TEvent> view, IEventStore store, string? source = null) : EventApplier(view, store, source)
    where TEvent : struct
{
    /// <summary>Applies one event.</summary>
    /// <param name="value">The event.</param>
    /// <param name="position">Where it stands in its source, as for <see cref="EventApplier.Apply(EventPosition?)"/>.</param>
    public ApplyOutcome Apply(in TEvent value, EventPosition? position = null)
    {
        view.Load(value, Tile, 0);
        return Apply(position);
    }

    /// <summary>Applies events in their order, for less than one by one: the store finds several entities at once.</summary>
    /// <param name="values">The events.</param>
    /// <param name="positions">Where each of them stands in its source; none where that is not known.</param>
    /// <exception cref="ArgumentException">There are positions, but not one for each event.</exception>
    public void Apply(ReadOnlySpan<TEvent> values, ReadOnlySpan<EventPosition> positions = default)
    {
        if (!positions.IsEmpty && positions.Length != values.Length)
        {
            throw new ArgumentException($"{values.Length} events have {positions.Length} positions.", nameof(positions));
        }

        for (int first = 0; first < values.Length; first += Tile.Capacity)
        {
            int rows = Math.Min(values.Length - first, Tile.Capacity);
            for (int row = 0; row < rows; row++)
            {
                view.Load(values[first + row], Tile, row);
            }

            ApplyRows(rows, positions.IsEmpty ? default : positions.Slice(first, rows));
        }
    }
}

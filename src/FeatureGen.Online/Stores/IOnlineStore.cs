using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Online.Stores;

/// <summary>Where serving reads the state of entities.</summary>
public interface IOnlineStore
{
    /// <summary>Computes a view's aggregates for one entity as of a time, from what the store has applied.</summary>
    /// <param name="view">The view; a store holds several versions side by side, apart by their state fingerprints.</param>
    /// <param name="key">The entity's key, encoded; empty for a null key, whose entity is missing.</param>
    /// <param name="time">The request's time in microseconds since the Unix epoch.</param>
    /// <param name="selfId">The id of the request's own event, or null.</param>
    /// <param name="output">A tile for the view's row program, whose first columns are filled.</param>
    /// <param name="row">The tile's row.</param>
    /// <returns>Whether the request was answered; an entity that the store does not know is answered as missing.</returns>
    ReadOutcome Read(ViewPlan view, ReadOnlySpan<byte> key, long time, long? selfId, Tile output, int row);
}

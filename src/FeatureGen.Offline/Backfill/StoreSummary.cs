using FeatureGen.Offline.Events;

namespace FeatureGen.Offline.Backfill;

/// <summary>The state of one view that was written.</summary>
/// <param name="Path">The file.</param>
/// <param name="Entities">The number of records: one for each entity with an event known in time.</param>
/// <param name="RecordBytes">The bytes of all records.</param>
/// <param name="NotYetKnown">Admitted events that were left out because they become known later.</param>
/// <param name="Events">What became of the events that were read.</param>
/// <param name="ContinuedFrom">The time of the state from which the run continued; null where it read all events.</param>
public sealed record StoreSummary(string Path, long Entities, long RecordBytes, long NotYetKnown, EventCounts Events, Timestamp? ContinuedFrom);

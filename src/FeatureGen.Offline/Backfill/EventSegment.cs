using FeatureGen.Offline.Events;
using FeatureGen.Offline.Reading;

namespace FeatureGen.Offline.Backfill;

/// <summary>Files of a view's source that are read alike.</summary>
/// <param name="Files">The files.</param>
/// <param name="Bounds">The times by which they are pruned.</param>
/// <param name="IsNew">Whether the state that is continued from was made without them, so that no event in them may have counted by then.</param>
internal sealed record EventSegment(EventFiles Files, IReadOnlyList<TimeBounds> Bounds, bool IsNew);

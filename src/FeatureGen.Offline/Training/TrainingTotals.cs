using System.Collections.Immutable;
using FeatureGen.Offline.Events;

namespace FeatureGen.Offline.Training;

/// <summary>What all blocks of a run came to.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Blocks">The number of blocks.</param>
/// <param name="Features">The statuses of each feature, then of each label.</param>
/// <param name="Events">What became of the events of each view.</param>
internal sealed record TrainingTotals(long Rows, int Blocks, ImmutableArray<FeatureCounts> Features, ImmutableArray<EventCounts> Events);

using System.Collections.Immutable;

namespace FeatureGen.Offline.Backfill;

/// <summary>What a backfill has done.</summary>
/// <param name="AsOf">The time as of which state was computed.</param>
/// <param name="Stores">The views, in the order of their joins.</param>
/// <param name="Duration">The time that the run took.</param>
/// <param name="PeakMemory">The most memory that the process has held so far, in bytes.</param>
public sealed record BackfillSummary(Timestamp AsOf, ImmutableArray<StoreSummary> Stores, TimeSpan Duration, long PeakMemory);

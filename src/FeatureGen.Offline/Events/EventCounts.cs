using System.Collections.Immutable;

namespace FeatureGen.Offline.Events;

/// <summary>What became of the events that a view read.</summary>
/// <param name="View">The view's name.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Read">The rows of the source's files.</param>
/// <param name="Admitted">Those that admission let in; among them are those without a key.</param>
/// <param name="WithoutKey">Those admitted that belong to no entity, because a part of their key is null.</param>
/// <param name="Duplicates">
/// Those that never count because they are duplicates of another, among all that are known in time, as a backfill counts them. A training set leaves
/// them out too, but reads only the entities that its rows ask for, and counts none.
/// </param>
/// <param name="OfOtherTypes">Those that are no events of the source's type, as its <c>[EventCondition]</c> says: neither admitted nor refused.</param>
/// <param name="Refused">Those refused, by reason; reasons that never applied are left out.</param>
public sealed record EventCounts(string View, string Source, long Read, long Admitted, long WithoutKey, long Duplicates, long OfOtherTypes, ImmutableArray<RefusalCount> Refused);

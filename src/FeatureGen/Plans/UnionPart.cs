using System.Collections.Immutable;

namespace FeatureGen.Plans;

/// <summary>One of several sources whose rows are events of one kind.</summary>
/// <param name="Source">The source's name, as <c>[EventSource]</c> declares it.</param>
/// <param name="Columns">The columns read: the members of <see cref="EventPlan.Columns"/> in that order, named as this source names them.</param>
public sealed record UnionPart(string Source, ImmutableArray<SourceColumn> Columns);

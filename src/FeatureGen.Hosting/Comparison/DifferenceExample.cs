using System.Collections.Immutable;

namespace FeatureGen.Hosting.Comparison;

/// <summary>A row in which a feature differs.</summary>
/// <param name="Id">The row's id, in words.</param>
/// <param name="Old">The present value, in words.</param>
/// <param name="New">FeatureGen's value, in words.</param>
/// <param name="Causes">The causes: all of them are needed to arrive at the present value.</param>
/// <param name="Events">The events that the two computations treat differently, each with the reason; empty where none is to blame.</param>
public sealed record DifferenceExample(
    string Id, string Old, string New, ImmutableArray<DifferenceCause> Causes, ImmutableArray<string> Events);

namespace FeatureGen.State.Segments;

/// <summary>Visible events that follow one another and lie in the same windows.</summary>
/// <param name="From">No event of it is earlier.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="FirstSegment">The first segment that they have as a whole.</param>
/// <param name="LastSegment">Where these segments end; no greater than the first where there are none.</param>
internal readonly record struct CoverPiece(long From, int Start, int End, int FirstSegment, int LastSegment);

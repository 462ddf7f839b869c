namespace FeatureGen.State.Segments;

/// <summary>Visible events that follow one another and lie in the same windows.</summary>
/// <param name="From">No event of it is earlier.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct CoverPiece(long From, int Start, int End);

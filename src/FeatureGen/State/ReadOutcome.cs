namespace FeatureGen.State;

/// <summary>What became of a request.</summary>
public enum ReadOutcome
{
    /// <summary>Every aggregate has its exact value and status.</summary>
    Answered,

    /// <summary>
    /// The request lies before what the state still holds exactly, or names an event of its own that is folded already; no value was given.
    /// </summary>
    TooOld,
}

namespace FeatureGen.Hosting.Comparison;

/// <summary>Why a value of the present features is not FeatureGen's.</summary>
public enum DifferenceCause
{
    /// <summary>An event counted that had happened, but was not known yet at the row's time.</summary>
    LateEvent,

    /// <summary>An event at exactly the end of a window counted, or of two events at one time the other one was taken.</summary>
    Tie,

    /// <summary>An event at exactly the start of a window did not count.</summary>
    WindowEdge,

    /// <summary>The event that the row itself is counted.</summary>
    OwnEvent,

    /// <summary>One side is null, NaN or 0 where the other has a value or null.</summary>
    Null,

    /// <summary>The values agree up to rounding, as where numbers were added in another order.</summary>
    FloatOrder,

    /// <summary>None of these explains it.</summary>
    Other,
}

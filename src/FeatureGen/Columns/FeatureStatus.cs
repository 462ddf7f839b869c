namespace FeatureGen.Columns;

/// <summary>Why a feature has the value that it has; a function of what was visible, the same in every path.</summary>
public enum FeatureStatus : byte
{
    /// <summary>A value, computed from what was visible.</summary>
    Present,

    /// <summary>Null: every selected value was null, or the feature's own expression is.</summary>
    Null,

    /// <summary>No visible event lies in the window and passes its filter; counts and sums are 0, all else null.</summary>
    EmptyWindow,

    /// <summary>The entity has no visible event within the view's longest window; counts and sums are 0, all else null.</summary>
    Missing,

    /// <summary>Null, replaced by the declared default where it leaves.</summary>
    Default,

    /// <summary>Null, because the C# body would have thrown.</summary>
    Error,

    /// <summary>Null, because the request lies before what the store still holds exactly; in serving only.</summary>
    TooOld,

    /// <summary>Null, because what happened in the label's windows is not all known yet; of labels in training only.</summary>
    Immature,
}

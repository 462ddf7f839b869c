namespace FeatureGen.Hosting.Comparison.Reporting;

/// <summary>Causes as a person reads them.</summary>
internal static class CauseText
{
    public static string Of(DifferenceCause cause) => cause switch
    {
        DifferenceCause.LateEvent => "late event",
        DifferenceCause.Tie => "tie",
        DifferenceCause.WindowEdge => "window edge",
        DifferenceCause.OwnEvent => "own event",
        DifferenceCause.Null => "null",
        DifferenceCause.FloatOrder => "float order",
        _ => "other",
    };
}

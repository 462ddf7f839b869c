using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification;

/// <summary>Where windows begin, without wrapping.</summary>
internal static class WindowStart
{
    /// <summary>The time that is so long before another.</summary>
    public static long Before(long time, long length) => time < long.MinValue + length ? long.MinValue : time - length;

    /// <summary>The start of a view's longest window.</summary>
    public static long Of(ViewPlan view, long time) => view.Reach == WindowPlan.AllTime ? long.MinValue : Before(time, view.Reach);
}

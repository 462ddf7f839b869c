using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification;

/// <summary>Where windows begin, without wrapping.</summary>
internal static class WindowStart
{
    /// <summary>The time that is so long before another.</summary>
    public static long Before(long time, long length) => time < long.MinValue + length ? long.MinValue : time - length;

    /// <summary>The earliest start of a view's windows.</summary>
    public static long Of(ViewPlan view, long time) => view.Reach.StartAt(time);
}

namespace FeatureGen.Windows;

/// <summary>Time arithmetic that stops at the ends of the range instead of wrapping, so that windows at extreme times stay windows.</summary>
internal static class SaturatingTime
{
    /// <summary>A time later by a span, or earlier by a negative one; the last or first time where that is beyond it.</summary>
    public static long Later(long time, long span)
    {
        long sum = unchecked(time + span);

        // Overflow turns the sign of two equal ones.
        return ((time ^ sum) & (span ^ sum)) < 0 ? (time < 0 ? long.MinValue : long.MaxValue) : sum;
    }

    /// <summary>A time earlier by a span, or later by a negative one; the first or last time where that is beyond it.</summary>
    public static long Earlier(long time, long span)
    {
        long difference = unchecked(time - span);
        return ((time ^ span) & (time ^ difference)) < 0 ? (time < 0 ? long.MinValue : long.MaxValue) : difference;
    }

    /// <summary>Whether two times lie within a span of each other.</summary>
    public static bool AreWithin(long left, long right, long span) => Earlier(Math.Max(left, right), span) <= Math.Min(left, right);
}

namespace FeatureGen.Naive;

/// <summary>The window <c>[t - lag - length, t - lag)</c>; without a length it has no start.</summary>
internal readonly record struct WindowExtent
{
    private readonly Int128 lag;
    private readonly Int128? length;

    private WindowExtent(Int128? length, Int128 lag)
    {
        this.length = length;
        this.lag = lag;
    }

    public static WindowExtent AllTime => new(null, 0);

    /// <summary>Its length in microseconds; null without a start.</summary>
    public Int128? Length => length;

    /// <summary>How far it reaches back from <c>t</c> in microseconds; null without end.</summary>
    public Int128? Reach => length + lag;

    public static WindowExtent Past(Duration length)
        => length.Microseconds >= 1
            ? new WindowExtent(length.Microseconds, 0)
            : throw new ArgumentOutOfRangeException(nameof(length), length, "A window is at least one microsecond long.");

    public WindowExtent Lagged(Duration by)
        => by.Microseconds >= 0
            ? new WindowExtent(length, lag + by.Microseconds)
            : throw new ArgumentOutOfRangeException(nameof(by), by, "A lag reaches into the past: it is not negative.");

    /// <summary>The first microsecond in it; null without one. In 128 bits: it may lie outside what a timestamp holds.</summary>
    public Int128? Start(Timestamp asOf) => End(asOf) - length;

    /// <summary>The first microsecond after it.</summary>
    public Int128 End(Timestamp asOf) => (Int128)asOf.Microseconds - lag;
}

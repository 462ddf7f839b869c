using FeatureGen.Plans;

namespace FeatureGen.Windows.Tests;

/// <summary>When an event counts, and which events count at a time, are one rule asked from its two sides.</summary>
public sealed class KnowledgeLimitTests
{
    private static readonly long[] Times =
    [
        long.MinValue, long.MinValue + 1, long.MinValue + 24, -25, -24, -23, -8, -7, -1, 0, 1, 7, 8, 9, 23, 24, 25, long.MaxValue - 24, long.MaxValue - 1,
    ];

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(5, 0, 0)]
    [InlineData(0, 24, 0)]
    [InlineData(3, 24, 7)]
    [InlineData(0, 7, 100)]
    [InlineData(long.MaxValue, 24, 7)]
    [InlineData(1, long.MaxValue, long.MaxValue)]
    [InlineData(-5, 0, 0)]
    [InlineData(-long.MaxValue, 0, 0)]
    public void An_event_counts_from_when_the_limit_reaches_it(long sourceLag, long cadence, long delay)
    {
        KnowledgeLimit limit = new(sourceLag, cadence, delay);
        foreach (long known in Times)
        {
            foreach (long time in Times)
            {
                Int128 last = cadence == 0 ? time : FloorOf((Int128)time - delay, cadence);
                bool counts = (Int128)known + sourceLag <= last;

                Assert.True(counts == limit.IsKnown(known, time), $"known {known} at {time}");
                Assert.True(counts == (limit.CountsFrom(known) <= time), $"known {known} counts from {limit.CountsFrom(known)}, asked at {time}");
            }
        }
    }

    private static Int128 FloorOf(Int128 time, long cadence)
    {
        Int128 past = time % cadence;
        return time - (past < 0 ? past + cadence : past);
    }
}

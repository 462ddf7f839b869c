using System.Diagnostics;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Hosting.Explanation;

/// <summary>How long it takes to read an entity's aggregates, here and now.</summary>
internal static class ReadTiming
{
    private const int Reads = 64;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);

    /// <summary>The quickest of many turns, as of the state's newest watermark.</summary>
    public static TimeSpan Of(ViewPlan view, EntityState state, CancellationToken cancellation)
    {
        using Tile output = new(Math.Max(view.Program.Columns, view.Aggregates.Length), 1, new StringTable());
        TimeSpan best = TimeSpan.MaxValue;
        for (long begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Turn || best == TimeSpan.MaxValue;)
        {
            cancellation.ThrowIfCancellationRequested();
            long start = Stopwatch.GetTimestamp();
            for (int read = 0; read < Reads; read++)
            {
                state.Read(state.Floor + EntityState.ReadHorizon, null, output, 0);
                output.Strings.Clear();
            }

            TimeSpan each = Stopwatch.GetElapsedTime(start) / Reads;
            best = each < best ? each : best;
        }

        return best;
    }
}

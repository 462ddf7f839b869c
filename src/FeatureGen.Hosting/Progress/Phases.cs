using System.Diagnostics;
using FeatureGen.Offline;

namespace FeatureGen.Hosting.Progress;

/// <summary>Counts the rows of one phase after another and reports them a few times a second. Safe for several threads.</summary>
internal sealed class Phases(IProgress<RunProgress>? progress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private readonly Stopwatch clock = new();
    private string name = "";
    private long done;
    private long? total;
    private TimeSpan reported;

    /// <summary>Begins a phase of that many rows.</summary>
    public void Begin(string phase, long? rows)
    {
        lock (gate)
        {
            name = phase;
            done = 0;
            total = rows;
            reported = TimeSpan.Zero;
            clock.Restart();
            progress?.Report(new RunProgress(name, done, total, TimeSpan.Zero));
        }
    }

    /// <summary>Counts rows that are done.</summary>
    public void Add(int rows)
    {
        lock (gate)
        {
            done += rows;
            if (clock.Elapsed - reported > Pause)
            {
                reported = clock.Elapsed;
                progress?.Report(new RunProgress(name, done, total, reported));
            }
        }
    }
}

using System.Diagnostics;

namespace FeatureGen.Offline;

/// <summary>Counts the rows of one phase after another and reports them a few times a second; for one thread at a time.</summary>
internal sealed class ProgressMeter(IProgress<RunProgress>? progress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch clock = new();
    private string phase = "";
    private long done;
    private long? total;
    private TimeSpan reported;

    /// <summary>What stands before the name of each phase, such as the part of the run that it belongs to.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Begins a phase of that many rows.</summary>
    public void Begin(string name, long? rows)
    {
        phase = Prefix + name;
        done = 0;
        total = rows;
        clock.Restart();
        Report();
    }

    /// <summary>Counts rows that are done.</summary>
    public void Add(long rows)
    {
        done += rows;
        if (clock.Elapsed - reported > Pause)
        {
            Report();
        }
    }

    /// <summary>Reports the phase's last count.</summary>
    public void End() => Report();

    private void Report()
    {
        reported = clock.Elapsed;
        progress?.Report(new RunProgress(phase, done, total, reported));
    }
}

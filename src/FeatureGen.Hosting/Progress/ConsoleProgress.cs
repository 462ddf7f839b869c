using System.Globalization;
using FeatureGen.Offline;

namespace FeatureGen.Hosting.Progress;

/// <summary>Shows how far a run is on standard error: one line that changes on a terminal, a line every few seconds elsewhere.</summary>
public sealed class ConsoleProgress : IProgress<RunProgress>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly TextWriter output = Console.Error;
    private readonly bool isTerminal = !Console.IsErrorRedirected;
    private string phase = "";
    private TimeSpan written;
    private int shown;

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        lock (gate)
        {
            if (isTerminal)
            {
                Show(Text(value));
                return;
            }

            if (value.Phase != phase)
            {
                phase = value.Phase;
                written = TimeSpan.Zero;
            }

            if (value.Elapsed - written >= Pause)
            {
                written = value.Elapsed;
                output.WriteLine(Text(value));
            }
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (isTerminal && shown > 0)
            {
                Show("");
                output.Write('\r');
            }
        }
    }

    /// <summary>The progress in words: phase, rows, rows a second, time left.</summary>
    internal static string Text(RunProgress progress)
    {
        string rows = progress.Total is { } total ? Invariant($"{progress.Done:N0} of {total:N0} rows") : Invariant($"{progress.Done:N0} rows");
        string speed = progress.RowsPerSecond > 0 ? Invariant($", {progress.RowsPerSecond:N0} a second") : "";
        string left = progress.TimeLeft is { } time && time > TimeSpan.Zero ? Invariant($", {Math.Ceiling(time.TotalSeconds):N0} s left") : "";
        return progress is { Done: 0, Total: null } ? progress.Phase : $"{progress.Phase}: {rows}{speed}{left}";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Show(string text)
    {
        output.Write('\r' + text.PadRight(shown));
        shown = text.Length;
    }
}

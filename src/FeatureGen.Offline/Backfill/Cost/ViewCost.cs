using System.Text;

namespace FeatureGen.Offline.Backfill.Cost;

/// <summary>What a backfill of a view would read and take, before it starts.</summary>
/// <param name="View">The view.</param>
/// <param name="ContinuedFrom">The time of the state from which the run would continue; null where it would read all events.</param>
/// <param name="All">All files of the source.</param>
/// <param name="Read">What of them is read: columns that the view needs, of row groups that statistics do not rule out.</param>
/// <param name="Passes">How often it is read, because the events do not fit into the memory at once.</param>
/// <param name="Memory">The bytes of memory that events and DuckDB may take.</param>
/// <param name="Entities">The entities of the state that would be continued; null without one.</param>
/// <param name="StateBytes">The bytes of their records.</param>
/// <param name="RowsPerSecond">How many rows a second were read of the first ones, by this machine just now.</param>
public sealed record ViewCost(
    string View, Timestamp? ContinuedFrom, ScannedParts All, ScannedParts Read, int Passes, long Memory, long? Entities, long? StateBytes, double RowsPerSecond)
{
    /// <summary>About how long reading takes.</summary>
    public TimeSpan Duration => RowsPerSecond > 0 ? TimeSpan.FromSeconds(Passes * Read.Rows / RowsPerSecond) : TimeSpan.Zero;

    /// <summary>The cost in words.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        string from = ContinuedFrom is { } time ? $"continues from the state as of {time}" : "reads all events";
        text.Append(FormattableString.Invariant($"a backfill of {View} {from}\n"));
        text.Append(FormattableString.Invariant(
            $"  reads  {Read.Bytes:N0} of {All.Bytes:N0} bytes, {Read.Rows:N0} of {All.Rows:N0} rows, {Read.RowGroups:N0} of {All.RowGroups:N0} row groups in {Read.Files:N0} of {All.Files:N0} files, {(Passes == 1 ? "once" : $"{Passes} times")}\n"));
        text.Append(FormattableString.Invariant($"  takes  {Memory / (1 << 20):N0} MiB at most, about {Duration.TotalSeconds:F1} s of reading at {RowsPerSecond:N0} rows a second\n"));
        text.Append(Entities is { } entities
            ? FormattableString.Invariant($"  keeps  {entities:N0} entities of {StateBytes:N0} bytes, and those that are new")
            : "  keeps  as many records as there are entities, which files do not say");
        return text.ToString();
    }
}

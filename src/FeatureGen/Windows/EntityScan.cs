using FeatureGen.Columns;

namespace FeatureGen.Windows;

/// <summary>What the passes over one entity share: its rows and events, what is missing or empty, and where results go.</summary>
internal sealed class EntityScan(EventBatch events, FeatureMatrix output, StringTable strings, int counts)
{
    private readonly long[][] counts = [.. Enumerable.Range(0, counts).Select(_ => Array.Empty<long>())];

    /// <summary>The rows, by time.</summary>
    public EntityRows Rows { get; } = new();

    /// <summary>The events, by time and sequence.</summary>
    public EntityEvents Events { get; } = new(events);

    /// <summary>Which events are which rows themselves.</summary>
    public SelfEvents Self { get; } = new();

    /// <summary>The strings behind codes.</summary>
    public StringTable Strings => strings;

    /// <summary>For each row how many events a count of the layout came to.</summary>
    public Span<long> CountsOf(int index)
    {
        if (counts[index].Length < Rows.Count)
        {
            counts[index] = new long[Math.Max(Rows.Count, 2 * counts[index].Length)];
        }

        return counts[index].AsSpan(0, Rows.Count);
    }

    /// <summary>Writes a result.</summary>
    public void Put(int column, int row, long lane, FeatureStatus status) => output.Put(column, Rows.Rows[row], lane, status);

    /// <summary>Writes a value, or null for a row whose window has events but no value.</summary>
    public void PutValue(int column, int row, long? lane)
        => Put(column, row, lane.GetValueOrDefault(), lane.HasValue ? FeatureStatus.Present : FeatureStatus.Null);
}

using FeatureGen.Columns;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Events;

/// <summary>One pass over the events of a source: tile by tile through a view's event program, admission and key check.</summary>
internal sealed class EventScan : IDisposable
{
    private const int RowsOfATile = 1024;

    private readonly EventPlan plan;
    private readonly bool isStrict;
    private readonly EventTally? tally;
    private readonly EventReader reader;
    private readonly CancellationToken cancellation;
    private readonly int[] rows;
    private int count;

    /// <summary>Starts the pass.</summary>
    /// <param name="files">The source's files.</param>
    /// <param name="strings">Takes in the strings of the events.</param>
    /// <param name="bounds">The times by which files are pruned; rows out of them may come all the same.</param>
    /// <param name="isStrict">Whether a refused event ends the pass.</param>
    /// <param name="tally">What counts the events, or null if an earlier pass has.</param>
    /// <param name="cancellation">Ends the pass.</param>
    public EventScan(
        EventFiles files, StringTable strings, IReadOnlyList<TimeBounds> bounds, bool isStrict, EventTally? tally, CancellationToken cancellation)
    {
        this.isStrict = isStrict;
        this.tally = tally;
        this.cancellation = cancellation;
        plan = files.Plan;
        reader = files.Open(bounds, cancellation);
        Tile = new Tile(Math.Max(plan.Program.Columns, plan.Columns.Length), RowsOfATile, strings);
        rows = new int[Tile.Capacity];
    }

    /// <summary>The tile that the event program has run over.</summary>
    public Tile Tile { get; }

    /// <summary>The tile's rows that are admitted and belong to an entity.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, count);

    /// <summary>The number of rows that the last <see cref="Read"/> took from the files.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Goes on to the next rows; false at the end.</summary>
    /// <exception cref="InputException">The files are damaged, or an event is refused and the pass is strict.</exception>
    public bool Read()
    {
        cancellation.ThrowIfCancellationRequested();
        RowsRead = reader.Read(Tile);
        count = 0;
        if (RowsRead == 0)
        {
            return false;
        }

        plan.Program.Run(Tile, RowsRead);
        Select(reader.Rows - RowsRead);
        return true;
    }

    /// <summary>Copies the parts of a row's key.</summary>
    public void CopyKey(int row, Span<long> key)
    {
        for (int part = 0; part < key.Length; part++)
        {
            key[part] = Tile.LongsOf(plan.Keys[part])[row];
        }
    }

    /// <summary>Ends the pass.</summary>
    public void Dispose()
    {
        reader.Dispose();
        Tile.Dispose();
    }

    private void Select(long before)
    {
        tally?.Read(RowsRead);
        for (int row = 0; row < RowsRead; row++)
        {
            int code = CodeOf(row);
            if (code == EventPlan.IsNoEvent)
            {
                tally?.SkipOfOtherType();
            }
            else if (code != 0)
            {
                if (isStrict)
                {
                    throw new InputException(FormattableString.Invariant(
                        $"{reader.Label}: row {before + row + 1} is refused: {EventTally.ReasonOf(plan, code)}. Correct the row, or leave refused rows out by not asking for strict admission."));
                }

                tally?.Refuse(code);
            }
            else if (HasKey(row))
            {
                rows[count++] = row;
            }
            else
            {
                tally?.SkipWithoutKey();
            }
        }
    }

    private int CodeOf(int row)
    {
        long code = Tile.LongsOf(plan.Admission)[row];
        if (code != 0)
        {
            return (int)code;
        }

        if (!IsThere(plan.Time, row) || !IsThere(plan.Known, row))
        {
            return EventTally.NoTime(plan);
        }

        foreach (int column in plan.Keys)
        {
            if (Tile.HasFailed(column, row))
            {
                return EventTally.NoKey(plan);
            }
        }

        return 0;
    }

    private bool IsThere(int column, int row) => Tile.IsValid(column, row) && !Tile.HasFailed(column, row);

    private bool HasKey(int row)
    {
        foreach (int column in plan.Keys)
        {
            if (!Tile.IsValid(column, row))
            {
                return false;
            }
        }

        return true;
    }
}

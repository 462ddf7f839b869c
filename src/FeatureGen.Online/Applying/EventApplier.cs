using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.State;

namespace FeatureGen.Online.Applying;

/// <summary>Brings a view's events into a store: admission, key and projection by the generated event program.</summary>
/// <remarks>Not safe for use by several threads at once; several appliers may share a store.</remarks>
public class EventApplier : IDisposable
{
    private const int MostStrings = 65_536;
    private const int RowsAtOnce = 16;

    private readonly ViewPlan view;
    private readonly IEventStore store;
    private readonly long[] refused;
    private readonly int source;
    private readonly int[] given = [];
    private readonly ApplyOutcome[] outcomes;
    private readonly int[] ends;
    private byte[] keys = new byte[256];
    private byte[] key = new byte[256];

    /// <summary>Creates an applier.</summary>
    /// <param name="view">The view.</param>
    /// <param name="store">The store.</param>
    /// <param name="source">
    /// The source that the events come from, of a view that reads several: each has an applier of its own. Where none is named, events are taken as they
    /// stand and have no position.
    /// </param>
    /// <exception cref="InvalidOperationException">The view has features that were refused at compile time.</exception>
    /// <exception cref="ArgumentException">The view does not read that source.</exception>
    public EventApplier(ViewPlan view, IEventStore store, string? source = null)
    {
        if (!view.Refused.IsEmpty)
        {
            throw new InvalidOperationException($"{view.Name} was not compiled whole: {string.Join("; ", view.Refused)}");
        }

        this.view = view;
        this.store = store;
        this.source = SourceOf(view, source);
        if (this.source >= 0)
        {
            given = [.. view.Event.ColumnsOf(this.source).Index().Where(column => column.Item.IsGiven).Select(column => column.Index)];
        }

        refused = new long[EventAdmission.Refusals(view.Event).Length];
        Tile = new Tile(view.Event.Program.Columns, RowsAtOnce, new StringTable());
        outcomes = new ApplyOutcome[Tile.Capacity];
        ends = new int[Tile.Capacity];
    }

    /// <summary>The number of events applied.</summary>
    public long Applied { get; private set; }

    /// <summary>The number of events that the store had already.</summary>
    public long Repeated { get; private set; }

    /// <summary>The number of events without a key.</summary>
    public long WithoutKey { get; private set; }

    /// <summary>The number of rows that are no events of the source's type.</summary>
    public long OfOtherTypes { get; private set; }

    /// <summary>The number of events refused, for each of <see cref="EventAdmission.Refusals"/>.</summary>
    public ImmutableArray<long> Refused => [.. refused];

    /// <summary>A tile of a few rows: the first columns of its first row are the event's, to be filled before <see cref="Apply"/>.</summary>
    public Tile Tile { get; }

    /// <summary>Applies the event in <see cref="Tile"/>.</summary>
    /// <param name="position">
    /// Where the event stands in its source. Events of a partition come in order, and one that comes again is not applied again. A store that
    /// outlives the process needs it.
    /// </param>
    public ApplyOutcome Apply(EventPosition? position = null)
    {
        position = InSource(position);
        Admit(1);
        ApplyOutcome outcome = Bring(0, position);
        LetGoOfStrings();
        return outcome;
    }

    /// <summary>Applies the events in the first rows of <see cref="Tile"/>, which must not be more than it has.</summary>
    private protected void ApplyRows(int rows, ReadOnlySpan<EventPosition> positions)
    {
        Span<EventPosition> inSource = stackalloc EventPosition[positions.Length];
        for (int row = 0; row < positions.Length; row++)
        {
            inSource[row] = InSource(positions[row]).GetValueOrDefault();
        }

        Admit(rows);
        Span<bool> areNew = stackalloc bool[rows];
        store.Apply(view, Tile, keys, ends.AsSpan(0, rows), inSource, areNew);
        for (int row = 0; row < rows; row++)
        {
            if (outcomes[row] == ApplyOutcome.Applied)
            {
                Count(areNew[row]);
            }
        }

        LetGoOfStrings();
    }

    /// <summary>Frees the tile.</summary>
    public void Dispose()
    {
        Tile.Dispose();
        GC.SuppressFinalize(this);
    }

    private static int SourceOf(ViewPlan view, string? source)
    {
        ImmutableArray<string> names = view.Event.SourceNames;
        return source is null ? (names.Length == 1 ? 0 : -1)
            : names.IndexOf(source) is >= 0 and var number ? number
            : throw UnknownSource(view);
    }

    private static ArgumentException UnknownSource(ViewPlan view)
        => new($"{view.Name} reads {string.Join(" and ", view.Event.SourceNames)}: make an applier for each, and name the source that its events come from.");

    private EventPosition? InSource(EventPosition? position)
        => position is not { } at ? null : source >= 0 ? at with { Source = source } : throw UnknownSource(view);

    private void LetGoOfStrings()
    {
        if (Tile.Strings.Count > MostStrings)
        {
            Tile.Strings.Clear();
        }
    }

    // As files of the source have it, whatever the event says.
    private void FillGiven(int rows)
    {
        foreach (int column in given)
        {
            string? text = view.Event.ColumnsOf(source)[column].Given;
            for (int row = 0; row < rows; row++)
            {
                Tile.SetValid(column, row, text is not null);
                Tile.LongsOf(column)[row] = text is null ? 0 : Tile.Strings.Intern(text);
            }
        }
    }

    // Decides about each row, and encodes the keys of those that are to be applied.
    private void Admit(int rows)
    {
        FillGiven(rows);
        view.Event.Program.Run(Tile, rows, rows == Tile.Capacity ? RowProgram.Widest : RowWidth.Request);
        int length = 0;
        for (int row = 0; row < rows; row++)
        {
            outcomes[row] = Admit(row, ref length);
            ends[row] = length;
        }
    }

    private ApplyOutcome Bring(int row, EventPosition? position)
    {
        if (outcomes[row] == ApplyOutcome.Applied)
        {
            bool isNew = store.Apply(view, keys.AsSpan((row == 0 ? 0 : ends[row - 1])..ends[row]), Tile, row, position);
            return Count(isNew);
        }

        if (position is { } passed)
        {
            store.Pass(view, passed);
        }

        return outcomes[row];
    }

    private ApplyOutcome Count(bool isNew)
    {
        Applied += isNew ? 1 : 0;
        Repeated += isNew ? 0 : 1;
        return isNew ? ApplyOutcome.Applied : ApplyOutcome.Repeated;
    }

    private ApplyOutcome Admit(int row, ref int length)
    {
        EventPlan plan = view.Event;
        int reason = EventAdmission.ReasonOf(plan, Tile, row);
        if (reason == EventPlan.IsNoEvent)
        {
            OfOtherTypes++;
            return ApplyOutcome.OfOtherType;
        }

        if (reason != 0)
        {
            refused[reason - 1]++;
            return ApplyOutcome.Refused;
        }

        int keyLength = EntityKeyEncoding.Encode(Tile, row, plan.Keys, plan.KeyKinds, ref key);
        if (keyLength == 0)
        {
            WithoutKey++;
            return ApplyOutcome.WithoutKey;
        }

        if (keys.Length < length + keyLength)
        {
            Array.Resize(ref keys, 2 * (length + keyLength));
        }

        key.AsSpan(0, keyLength).CopyTo(keys.AsSpan(length));
        length += keyLength;
        return ApplyOutcome.Applied;
    }
}

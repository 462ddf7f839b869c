using FeatureGen.Columns;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Hosting.Verification.Reporting;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>Replays all events up to its rows and serves each row at its time. For one thread.</summary>
internal sealed class ReplayWorker : IDisposable
{
    private const int RowsOfProgress = 256;

    private readonly ReplayInput input;
    private readonly MemoryStore store = new();
    private readonly Timeline timeline;
    private readonly FeatureServer overMemory;
    private readonly FeatureServer overRecords;
    private readonly LabelServer labelServer;
    private readonly Tile requests;
    private readonly int[] requestColumns;
    private readonly FeatureValue[] vector;
    private Timeline? restoredTimeline;
    private FeatureServer? overStore;

    public ReplayWorker(ReplayInput input)
    {
        this.input = input;
        timeline = new Timeline(FeatureEvents, store);
        overMemory = new FeatureServer(input.Plan, store);
        overRecords = new FeatureServer(input.Plan, new RoundTripStore(store));
        labelServer = new LabelServer(input, store);
        requests = new Tile(input.Plan.RequestColumns.Length, 1, input.Rows.Table.Strings);
        requestColumns = [.. Enumerable.Range(0, input.Plan.RequestColumns.Length)];
        vector = new FeatureValue[input.Trained.Features + input.Trained.Labels];
    }

    /// <summary>What was compared.</summary>
    public ReplayCounts Counts { get; } = new();

    /// <summary>What of the backfilled store's records differs from the replayed states; null unless this worker has compared them.</summary>
    public IReadOnlyList<string>? RecordDifferences { get; private set; }

    /// <summary>Serves rows.</summary>
    /// <param name="rows">Rows in order of their times.</param>
    /// <param name="comparesRecords">Whether this worker compares the backfilled store's records.</param>
    /// <param name="cancellation">Ends the replay.</param>
    public void Run(ReadOnlySpan<int> rows, bool comparesRecords, CancellationToken cancellation)
    {
        for (int place = 0; place < rows.Length; place++)
        {
            if (place % RowsOfProgress == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                input.Phases.Add(Math.Min(RowsOfProgress, rows.Length - place));
            }

            long time = input.Rows.Times[rows[place]];
            if (input.Records is { } records && overStore is null && time >= records.AsOf)
            {
                PassStore(records, comparesRecords);
            }

            timeline.AdvanceTo(time);
            restoredTimeline?.AdvanceTo(time);
            Serve(rows[place], time);
        }

        if (comparesRecords && input.Records is { } later && overStore is null)
        {
            PassStore(later, comparesRecords);
        }
    }

    /// <summary>Frees what is outside the garbage collector's heap.</summary>
    public void Dispose()
    {
        timeline.Dispose();
        restoredTimeline?.Dispose();
        labelServer.Dispose();
        requests.Dispose();
    }

    private IEnumerable<ViewEvents> FeatureEvents => input.Events.Values.Where(events => !events.View.IsOfLabels);

    private void PassStore(StoredRecords records, bool comparesRecords)
    {
        timeline.AdvanceTo(records.AsOf);
        timeline.CompactAt(records.AsOf);
        if (comparesRecords)
        {
            RecordDifferences = records.Compare(store);
        }

        MemoryStore restored = new();
        records.Restore(restored);
        restoredTimeline = new Timeline(FeatureEvents, restored, records.AsOf);
        overStore = new FeatureServer(input.Plan, new RoundTripStore(restored));
    }

    private void Serve(int row, long time)
    {
        input.Rows.Table.CopyTo(requests, requestColumns, row, 1);
        (FeatureServer server, string by) = ServerOf(row);
        ReadOutcome outcome = default;
        Span<FeatureValue> features = vector.AsSpan(0, input.Trained.Features);
        server.Compute(requests, 1, features, new Span<ReadOutcome>(ref outcome));
        DamagedRecord?[]? damaged = input.Records is { Damaged.Count: > 0 } records && time >= records.AsOf ? FindDamaged(records, row) : null;
        for (int feature = 0; feature < features.Length; feature++)
        {
            int join = input.Plan.Outputs[feature].Join;
            if (damaged is not null && join >= 0 && input.Plan.JoinsBehind(join).Select(each => damaged[each]).OfType<DamagedRecord>().FirstOrDefault() is { } record)
            {
                Report(row, feature, by, input.Records!.Describe(record));
            }
            else
            {
                Compare(row, feature, by);
            }
        }

        if (input.Trained.Labels > 0)
        {
            labelServer.Compute(input.Rows.Table, row, time, vector.AsSpan(features.Length));
            for (int label = features.Length; label < vector.Length; label++)
            {
                Compare(row, label, "computed as a label");
            }
        }

        CompareRequest(row);
        input.Samples.Keep(row, vector);
    }

    private (FeatureServer Server, string By) ServerOf(int row)
    {
        if (!RowHash.IsOverRecords(row))
        {
            return (overMemory, "served over replayed events");
        }

        Counts.RowsOverRecords++;
        if (overStore is null)
        {
            return (overRecords, "served over state read back from its record");
        }

        Counts.RowsOverStore++;
        return (overStore, "served over the backfilled store, read back from its record");
    }

    private void Compare(int row, int value, string by)
    {
        Counts.Values++;
        Counts.NonNull += vector[value].HasValue ? 1 : 0;
        if (!input.Trained.IsSame(input.Trained.Requests + value, row, vector[value]))
        {
            Report(row, value, by, null);
        }
    }

    private void Report(int row, int value, string by, string? note)
        => input.Log.Add(new Difference(row, input.Trained.Requests + value, vector[value], by, note));

    private void CompareRequest(int row)
    {
        LaneTable spine = input.Rows.Table;
        for (int column = 0; column < input.Trained.Requests; column++)
        {
            ValueKind kind = spine.Columns[column].Kind;
            bool isNull = spine.IsNull(column, row);
            long lane = isNull || kind == ValueKind.String ? 0 : Emission.Canonical(kind, spine.LaneAt(column, row));
            FeatureValue value = new(kind, isNull ? FeatureStatus.Null : FeatureStatus.Present, !isNull, lane,
                kind == ValueKind.String ? spine.TextAt(column, row) : null);
            Counts.Values++;
            if (!input.Trained.IsSame(column, row, value))
            {
                input.Log.Add(new Difference(row, column, value, "read from the spine"));
            }
        }
    }

    private DamagedRecord?[] FindDamaged(StoredRecords records, int row)
        => [.. input.Plan.Joins.Select((join, index) =>
        {
            ViewEvents events = input.Events[join.View];
            int entity = input.Rows.EntityOf(index, row);
            return entity < 0 ? null : records.FindDamaged(join.View, events.KeyOf(entity));
        })];
}

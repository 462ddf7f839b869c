using System.Collections.Concurrent;
using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Online.Serving;

/// <summary>Answers requests to a service from a store, into memory that the caller owns. Safe for use by several threads.</summary>
/// <remarks>Allocates nothing once warm: tiles are pooled, one set for each request under way.</remarks>
public class FeatureServer
{
    private const int BatchRows = 64;

    private const int KeyBytes = 1_024;

    private readonly ServicePlan plan;
    private readonly IOnlineStore store;
    private readonly ConcurrentQueue<ServingScratch> idle = new();
    private ServingScratch? lastReturned;

    /// <summary>Creates a server.</summary>
    /// <exception cref="InvalidOperationException">The service has features that were refused at compile time.</exception>
    public FeatureServer(ServicePlan plan, IOnlineStore store)
    {
        if (!plan.Refused.IsEmpty)
        {
            throw new InvalidOperationException($"{plan.Name} was not compiled whole: {string.Join("; ", plan.Refused)}");
        }

        this.plan = plan;
        this.store = store;
        Outputs = plan.Outputs;
    }

    /// <summary>The served features, in order.</summary>
    public ImmutableArray<OutputPlan> Outputs { get; }

    /// <summary>Answers the requests in the first columns of a tile.</summary>
    /// <param name="requests">The request columns, in the plan's order.</param>
    /// <param name="rows">The number of requests.</param>
    /// <param name="vectors">One value for each feature of each request, request by request.</param>
    /// <param name="outcomes">What became of each request.</param>
    /// <exception cref="ArgumentException">The memory given is too short.</exception>
    public void Compute(Tile requests, int rows, Span<FeatureValue> vectors, Span<ReadOutcome> outcomes)
    {
        CheckRoom(rows, vectors, outcomes);
        ServingScratch scratch = Rent();
        for (int first = 0; first < rows; first += scratch.Tiles.Capacity)
        {
            int count = Math.Min(scratch.Tiles.Capacity, rows - first);
            CopyRequests(requests, first, count, scratch.Tiles.Keys);
            Answer(scratch, count, vectors.Slice(first * Outputs.Length, count * Outputs.Length), outcomes.Slice(first, count));
        }

        Return(scratch);
    }

    /// <summary>Takes tiles that no other request uses.</summary>
    private protected ServingScratch Rent()
    {
        ServingScratch? scratch = Interlocked.Exchange(ref lastReturned, null);
        if (scratch is null && !idle.TryDequeue(out scratch))
        {
            scratch = new ServingScratch(new ServiceTiles(plan, BatchRows, new StringTable()), new byte[KeyBytes]);
        }

        return scratch;
    }

    /// <summary>Gives tiles back.</summary>
    private protected void Return(ServingScratch scratch)
    {
        // A table of this request's strings alone stays in the nearest cache.
        scratch.Tiles.Strings.Clear();
        if (Interlocked.CompareExchange(ref lastReturned, scratch, null) is not null)
        {
            idle.Enqueue(scratch);
        }
    }

    /// <summary>Refuses memory that is too short for the answer.</summary>
    private protected void CheckRoom(int rows, Span<FeatureValue> vectors, Span<ReadOutcome> outcomes)
    {
        if (vectors.Length < rows * Outputs.Length || outcomes.Length < rows)
        {
            throw new ArgumentException($"{rows} requests need room for {rows * Outputs.Length} values and {rows} outcomes.");
        }
    }

    /// <summary>Answers the requests whose columns are in the key tile.</summary>
    private protected void Answer(ServingScratch scratch, int rows, Span<FeatureValue> vectors, Span<ReadOutcome> outcomes)
    {
        ServiceTiles tiles = scratch.Tiles;
        RowWidth? width = rows == 1 ? RowWidth.Request : null;
        tiles.ComputeKeys(rows, width);
        for (int row = 0; row < rows; row++)
        {
            outcomes[row] = ReadJoins(scratch, row);
        }

        tiles.ComputeFeatures(rows, width);
        for (int row = 0; row < rows; row++)
        {
            Span<FeatureValue> vector = vectors.Slice(row * Outputs.Length, Outputs.Length);
            if (outcomes[row] == ReadOutcome.Answered)
            {
                tiles.Emit(row, vector);
                continue;
            }

            for (int output = 0; output < vector.Length; output++)
            {
                vector[output] = new FeatureValue(Outputs[output].Feature.Kind, FeatureStatus.TooOld, HasValue: false, 0, null);
            }
        }
    }

    private ReadOutcome ReadJoins(ServingScratch scratch, int row)
    {
        Tile keys = scratch.Tiles.Keys;
        long time = keys.LongsOf(plan.RequestTime)[row];
        long? selfId = plan.SelfId >= 0 && IsThere(keys, plan.SelfId, row) ? keys.LongsOf(plan.SelfId)[row] : null;
        var outcome = ReadOutcome.Answered;
        for (int join = 0; join < plan.Joins.Length; join++)
        {
            JoinPlan joined = plan.Joins[join];
            if (HasFailed(keys, joined.Keys, row))
            {
                FailJoin(joined.View, scratch.Tiles.Join(join), row);
                continue;
            }

            int length = EntityKeyEncoding.Encode(keys, row, joined.Keys, joined.View.Event.KeyKinds, ref scratch.Key);
            if (store.Read(joined.View, scratch.Key.AsSpan(0, length), time, selfId, scratch.Tiles.Join(join), row) != ReadOutcome.Answered)
            {
                // The row still holds what an earlier request read; nothing of it is emitted, but the programs run over it.
                FailJoin(joined.View, scratch.Tiles.Join(join), row);
                outcome = ReadOutcome.TooOld;
            }
        }

        return outcome;
    }

    private static bool IsThere(Tile tile, int column, int row) => tile.IsValid(column, row) && !tile.HasFailed(column, row);

    private static bool HasFailed(Tile keys, ImmutableArray<int> columns, int row)
    {
        foreach (int column in columns)
        {
            if (keys.HasFailed(column, row))
            {
                return true;
            }
        }

        return false;
    }

    // What is read under a key that is an error is one, and so is what cannot be read.
    private static void FailJoin(ViewPlan view, Tile tile, int row)
    {
        for (int aggregate = 0; aggregate < view.Aggregates.Length; aggregate++)
        {
            tile.Put(aggregate, row, 0, valid: false, FeatureStatus.Error);
        }
    }

    private void CopyRequests(Tile from, int first, int count, Tile to)
    {
        for (int column = 0; column < plan.RequestColumns.Length; column++)
        {
            ReadOnlySpan<long> lanes = from.LongsOf(column).Slice(first, count);
            from.ValidOf(column).Slice(first, count).CopyTo(to.ValidOf(column));
            if (plan.RequestColumns[column].Kind != ValueKind.String)
            {
                lanes.CopyTo(to.LongsOf(column));
                continue;
            }

            for (int row = 0; row < count; row++)
            {
                to.LongsOf(column)[row] = to.IsValid(column, row) ? to.Strings.Intern(from.Strings[lanes[row]]) : 0;
            }
        }
    }
}

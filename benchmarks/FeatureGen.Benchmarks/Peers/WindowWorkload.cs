using System.Globalization;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.Windows;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>The peers' workload of windows, by what training runs on: columns in memory in, columns of features in memory out.</summary>
internal sealed class WindowWorkload
{
    private const int RowsOfATile = 1024;

    private readonly StringTable strings = new();
    private readonly CardColumns data;
    private readonly bool hasKnowledgeTime;
    private readonly ServicePlan service = CardScore.Generated.Plan;
    private readonly ViewPlan view = CardHistory.Generated.Plan;
    private readonly long[][] lanes;
    private readonly byte[][] valid;
    private readonly KeyIndex entities = new(parts: 1);
    private readonly RowBatch rows = new();
    private readonly EventBatch events;
    private readonly FeatureMatrix matrix;
    private readonly FeatureStatus[] statuses = new FeatureStatus[RowsOfATile];

    /// <summary>Loads a data set.</summary>
    /// <param name="folder">The folder that the generator made.</param>
    /// <param name="hasKnowledgeTime">Whether an event counts from its ingestion on, and not from its own time on.</param>
    public WindowWorkload(string folder, bool hasKnowledgeTime)
    {
        data = new CardColumns(folder, strings);
        this.hasKnowledgeTime = hasKnowledgeTime;
        events = new EventBatch(view.Event, keepsIds: service.SelfId >= 0);
        matrix = new FeatureMatrix(data.RowTimes.Length, view.Aggregates.Length);
        lanes = [.. service.Outputs.Select(_ => new long[data.RowTimes.Length])];
        valid = [.. service.Outputs.Select(_ => new byte[BitSpan.BytesFor(data.RowTimes.Length)])];
    }

    /// <summary>The number of rows of the spine.</summary>
    public int Rows => data.RowTimes.Length;

    /// <summary>The features, in order.</summary>
    public IReadOnlyList<OutputPlan> Outputs => service.Outputs;

    /// <summary>Computes every feature of every row, in memory that is kept from one run to the next, as training keeps it from block to block.</summary>
    public void Run(int threads)
    {
        entities.Clear();
        rows.Clear();
        events.Clear();
        for (int row = 0; row < Rows; row++)
        {
            rows.Append(entities.Add([data.RowCards[row]]), data.RowTimes[row], selfId: null);
        }

        Project();
        matrix.Reset(Rows);
        WindowPass.Run(view, events, rows, matrix, strings, threads, CancellationToken.None);
        Finish();
    }

    /// <summary>The value of a feature as the peers write it: empty for null.</summary>
    public string Text(int feature, int row)
    {
        long lane = lanes[feature][row];
        return !ValidOf(feature)[row] ? ""
            : Outputs[feature].Feature.Kind switch
            {
                ValueKind.Double => BitConverter.Int64BitsToDouble(lane).ToString("R", CultureInfo.InvariantCulture),
                ValueKind.String => strings[lane],
                _ => lane.ToString(CultureInfo.InvariantCulture),
            };
    }

    private BitSpan ValidOf(int feature) => new(valid[feature], Rows);

    private void Project()
    {
        EventPlan plan = view.Event;
        events.EnsureCapacity(data.Times.Length);
        using Tile tile = new(plan.Program.Columns, RowsOfATile, strings);
        int[] taken = new int[RowsOfATile];
        int[] entitiesOfTaken = new int[RowsOfATile];
        for (int start = 0; start < data.Times.Length; start += RowsOfATile)
        {
            int count = Math.Min(RowsOfATile, data.Times.Length - start);
            Load(plan, tile, start, count);
            plan.Program.Run(tile, count);
            int admitted = 0;
            ReadOnlySpan<long> admission = tile.LongsOf(plan.Admission);
            ReadOnlySpan<long> keys = tile.LongsOf(plan.Keys[0]);
            for (int row = 0; row < count; row++)
            {
                int entity = admission[row] == 0 ? entities.Find(keys.Slice(row, 1)) : -1;
                if (entity >= 0)
                {
                    taken[admitted] = row;
                    entitiesOfTaken[admitted++] = entity;
                }
            }

            events.Append(tile, taken.AsSpan(0, admitted), entitiesOfTaken.AsSpan(0, admitted));
        }
    }

    private void Load(EventPlan plan, Tile tile, int start, int count)
    {
        for (int column = 0; column < plan.Columns.Length; column++)
        {
            Span<long> into = tile.LongsOf(column)[..count];
            BitSpan mask = tile.ValidOf(column);
            switch (plan.Columns[column].Member)
            {
                case nameof(CardEvent.EventId):
                    for (int row = 0; row < count; row++)
                    {
                        into[row] = start + row;
                    }

                    break;
                case nameof(CardEvent.At):
                    data.Times.AsSpan(start, count).CopyTo(into);
                    break;
                case nameof(CardEvent.Known):
                    (hasKnowledgeTime ? data.Ingested : data.Times).AsSpan(start, count).CopyTo(into);
                    break;
                case nameof(CardEvent.Card):
                    data.Cards.AsSpan(start, count).CopyTo(into);
                    break;
                case nameof(CardEvent.Merchant):
                    data.Merchants.AsSpan(start, count).CopyTo(into);
                    break;
                case nameof(CardEvent.Online):
                    for (int row = 0; row < count; row++)
                    {
                        into[row] = -data.Online[start + row];
                    }

                    break;
                case nameof(CardEvent.Amount):
                    data.Amounts.AsSpan(start, count).CopyTo(tile.DoublesOf(column));
                    for (int row = 0; row < count; row++)
                    {
                        mask[row] = data.HasAmount[start + row] != 0;
                    }

                    break;
                case nameof(CardEvent.Country):
                    data.Countries.AsSpan(start, count).CopyTo(into);
                    for (int row = 0; row < count; row++)
                    {
                        mask[row] = into[row] >= 0;
                    }

                    break;
                default:
                    throw new InvalidOperationException($"{plan.Columns[column].Member} is not among the peers' columns.");
            }
        }
    }

    private void Finish()
    {
        using ServiceTiles tiles = new(service, RowsOfATile, strings);
        for (int start = 0; start < Rows; start += RowsOfATile)
        {
            int count = Math.Min(RowsOfATile, Rows - start);
            matrix.Load(view.Aggregates, start, count, tiles.Join(0));
            tiles.ComputeFeatures(count);
            for (int feature = 0; feature < service.Outputs.Length; feature++)
            {
                tiles.Emit(service.Outputs[feature], lanes[feature].AsSpan(start, count), ValidOf(feature).Slice(start, count), statuses.AsSpan(0, count));
            }
        }
    }
}

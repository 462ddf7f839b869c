using System.Buffers;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Hosting.Explanation;

/// <summary>An entity of a view whose events come at a given rate with invented values; its state is the real one, so what it costs is measured and not modelled.</summary>
internal sealed class InventedEntity
{
    /// <summary>Windows without a start, and long ones, are filled for as long.</summary>
    private const int MostDays = 90;

    private const int MostEvents = 1_000_000;
    private const long Day = 86_400_000_000;

    private readonly ViewPlan view;
    private readonly EntityState state;
    private readonly Random random = new(1);

    private InventedEntity(ViewPlan view)
    {
        this.view = view;
        state = new EntityState(new StateLayout(view));
    }

    /// <summary>What an entity of that many events a day costs.</summary>
    public static EntityCost CostOf(ViewPlan view, double eventsPerDay, CancellationToken cancellation)
    {
        InventedEntity entity = new(view);
        entity.Fill(eventsPerDay, cancellation);
        ArrayBufferWriter<byte> record = new();
        entity.state.Encode(record);
        return new EntityCost(
            FormattableString.Invariant($"{eventsPerDay:0.###} events a day"),
            entity.state.EventCount, entity.state.FoldedCount, record.WrittenCount, ReadTiming.Of(view, entity.state, cancellation));
    }

    private void Fill(double eventsPerDay, CancellationToken cancellation)
    {
        double days = Math.Min(MostDays, (view.Reach.LongestHold / (double)Day) + 1);
        int events = (int)Math.Clamp(eventsPerDay * days, 1, MostEvents);
        double step = Day / Math.Max(eventsPerDay, 1e-6);
        using Tile tile = new(view.Event.Program.Columns, 1, new StringTable());
        for (int number = 0; number < events; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            Invent(tile, number, (long)((number + random.NextDouble() - events) * step));
            state.Apply(tile, 0);
        }

        state.Compact(0);
    }

    private void Invent(Tile tile, int number, long time)
    {
        EventPlan plan = view.Event;
        foreach (EventValue value in plan.Values)
        {
            tile.SetValid(value.Column, 0, true);
            tile.LongsOf(value.Column)[0] = value.Kind switch
            {
                ValueKind.Boolean => random.Next(2) == 0 ? 0 : -1,
                ValueKind.Double or ValueKind.Single => BitConverter.DoubleToInt64Bits(random.Next(100_000) / 64.0),
                ValueKind.String => tile.Strings.Intern(FormattableString.Invariant($"word {random.Next(32)}")),
                ValueKind.Timestamp => time - random.Next(1_000_000),
                ValueKind.SByte or ValueKind.Byte => random.Next(100),
                _ => random.Next(10_000),
            };
        }

        if (plan.HasVersions)
        {
            // Rows that do not change.
            Set(tile, plan.Values[plan.RowVersion].Column, 0);
            Set(tile, plan.RowDeleted < 0 ? -1 : plan.Values[plan.RowDeleted].Column, 0);
        }

        Set(tile, plan.Time, time);
        Set(tile, plan.Known, time);
        Set(tile, plan.Id, number);
        Set(tile, plan.Sequence, number);
    }

    private static void Set(Tile tile, int column, long lane)
    {
        if (column >= 0)
        {
            tile.LongsOf(column)[0] = lane;
            tile.SetValid(column, 0, true);
        }
    }
}

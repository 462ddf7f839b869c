using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>A plan made by hand: every aggregate of every kind of value that it takes, over given windows and filters.</summary>
public sealed class TransactionView : ViewPlan
{
    private static readonly ValueKind[] Integers = [ValueKind.Int32, ValueKind.Int64];
    private static readonly ValueKind[] Numbers = [.. Integers, ValueKind.Single, ValueKind.Double];
    private static readonly ValueKind[] Ordered = [.. Numbers, ValueKind.Boolean, ValueKind.Timestamp, ValueKind.Duration];

    private readonly long sourceLag;

    public TransactionView(
        IEnumerable<WindowPlan> windows, IEnumerable<int> filters, long sourceLag = 0, bool hasIds = true, bool hasSequence = true,
        long cadence = 0, long delay = 0)
    {
        (Cadence, Delay) = (cadence, delay);
        Windows = [.. windows];
        Event = TransactionEvent.Plan(hasIds, hasSequence);
        this.sourceLag = sourceLag;
        Aggregates = [.. filters.SelectMany(filter => Windows.SelectMany((_, window) => Every(window, filter)))];
    }

    public TransactionView(EventPlan plan, IEnumerable<WindowPlan> windows, IEnumerable<AggregatePlan> aggregates)
    {
        Event = plan;
        Windows = [.. windows];
        Aggregates = [.. aggregates];
    }

    private TransactionView(TransactionView view, EventPlan plan, IEnumerable<AggregatePlan> aggregates, long maturity)
        : this(plan, view.Windows, aggregates)
    {
        sourceLag = view.sourceLag;
        (Cadence, Delay, Maturity) = (view.Cadence, view.Delay, maturity);
    }

    public override string Name => "Transactions";

    public override int Version => 1;

    public override EventPlan Event { get; }

    public override ImmutableArray<WindowPlan> Windows { get; }

    public override ImmutableArray<AggregatePlan> Aggregates { get; }

    public override RowProgram Program => NoProgram.Instance;

    public override ImmutableArray<FeaturePlan> Features => [];

    public override long SourceLag => sourceLag;

    public override long Cadence { get; }

    public override long Delay { get; }

    public override long Maturity { get; }

    public override string StateFingerprint => Fingerprint;

    public string Fingerprint { get; init; } = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    /// <summary>The same view with other aggregates.</summary>
    public TransactionView With(IEnumerable<AggregatePlan> aggregates) => new(this, Event, aggregates, Maturity);

    /// <summary>The same view, of labels at the end of their windows.</summary>
    public TransactionView Maturing(long maturity) => new(this, Event, Aggregates, maturity);

    /// <summary>The same view of events that another plan reads.</summary>
    public TransactionView Over(EventPlan plan) => new(this, plan, Aggregates, Maturity);

    /// <summary>The same view with the aggregates that are answered from all events of a window, too many to be in every view.</summary>
    public TransactionView WithGathered(IEnumerable<int> filters)
        => With(filters.SelectMany(filter => Windows.SelectMany((_, index) => GatheredAggregates.Over(index, filter, Event))));

    private IEnumerable<AggregatePlan> Every(int window, int filter)
    {
        yield return new AggregatePlan(AggregateKind.Count, window, filter, -1, ValueKind.Int64);
        yield return new AggregatePlan(AggregateKind.TimeSinceLatest, window, filter, -1, ValueKind.Duration);
        yield return new AggregatePlan(AggregateKind.TimeSinceFirst, window, filter, -1, ValueKind.Duration);
        yield return new AggregatePlan(AggregateKind.InterArrivalAverage, window, filter, -1, ValueKind.Double);
        if (Windows[window] is { IsAllTime: false, Calendar: CalendarUnit.None })
        {
            yield return new AggregatePlan(AggregateKind.Rate, window, filter, -1, ValueKind.Double) { Parameter = 3_600_000_001 };
        }

        foreach (AggregateKind kind in Enum.GetValues<AggregateKind>())
        {
            for (int selection = 0; selection < Event.Values.Length; selection++)
            {
                ValueKind type = Event.Values[selection].Kind;
                if (Accepts(kind, type))
                {
                    yield return new AggregatePlan(kind, window, filter, selection, ResultOf(kind, type));
                }
            }
        }
    }

    private static bool Accepts(AggregateKind kind, ValueKind type) => kind switch
    {
        AggregateKind.CountOf or AggregateKind.CountDistinct or AggregateKind.First or AggregateKind.Latest => true,
        AggregateKind.Min or AggregateKind.Max => Ordered.Contains(type),
        AggregateKind.Sum or AggregateKind.Average or AggregateKind.Variance or AggregateKind.StdDev => Numbers.Contains(type),
        AggregateKind.Share or AggregateKind.Any or AggregateKind.All => type == ValueKind.Boolean,
        _ => false,
    };

    private static ValueKind ResultOf(AggregateKind kind, ValueKind type) => kind switch
    {
        AggregateKind.CountOf or AggregateKind.CountDistinct => ValueKind.Int64,
        AggregateKind.Sum when Integers.Contains(type) => ValueKind.Int64,
        AggregateKind.Sum or AggregateKind.Average or AggregateKind.Variance or AggregateKind.StdDev or AggregateKind.Share => ValueKind.Double,
        AggregateKind.Any or AggregateKind.All => ValueKind.Boolean,
        _ => type,
    };
}

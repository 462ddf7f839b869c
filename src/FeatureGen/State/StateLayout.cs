using System.Buffers.Binary;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Windows;

namespace FeatureGen.State;

/// <summary>How a view's per-entity state is kept, read and written; made once for a view and shared by all of its states.</summary>
public sealed class StateLayout
{
    private const int FingerprintDigits = 16;

    private readonly WindowTiling tiling;
    private readonly WindowEdges[] folded;
    private readonly WindowEdges[] windows;
    private readonly WindowEdges[] current;

    /// <summary>Lays the state of a view out.</summary>
    /// <param name="plan">The view.</param>
    /// <exception cref="ArgumentException">The view's state fingerprint is not hexadecimal with at least 16 digits.</exception>
    public StateLayout(ViewPlan plan)
    {
        ViewName = plan.Name;
        Event = plan.Event;
        Row = new EventRow(plan.Event);
        Knowledge = plan.Knowledge;
        Reach = plan.Reach;
        tiling = new WindowTiling(plan);
        NeverFolds = tiling.NeedsEachForEver;
        current = [.. plan.Windows.Where(tiling.IsReplaced).Select(WindowEdges.Of)];
        (int Index, WindowPlan Plan)[] others = [.. plan.Windows.Index().Where(each => !tiling.IsReplaced(each.Item))];
        folded = [.. others.Where(each => each.Plan.IsAllTime || tiling.IsTiled(each.Index)).Select(each => WindowEdges.Of(each.Plan))];
        windows = [.. others.Where(each => !each.Plan.IsAllTime && !tiling.IsTiled(each.Index)).Select(each => WindowEdges.Of(each.Plan))];
        Cuts = new TileCuts(NeverFolds ? [] : folded);
        Fingerprint = ParseFingerprint(plan);
        Families = StateFamily.Of(plan, tiling, _ => true);
        SegmentGroups = [.. Indices(HasSegments).GroupBy(index => Families[index].End).Select(group => new StateFamilyGroup(Families, group))];
        CountingDistinct = [.. Indices(family => HasSegments(family) && family.CountsDistinct)];
        Scanned = [.. Indices(family => !HasSegments(family))];
        Forgotten = new ForgottenParts(this);
    }

    /// <summary>The view's name.</summary>
    public string ViewName { get; }

    /// <summary>How long an event is kept by itself after it happened; null where that is for good.</summary>
    public Duration? Retention
    {
        get
        {
            long longest = windows.Concat(current.Where(window => !window.IsAllTime)).Select(window => window.LongestHold)
                .Concat(folded.Select(window => window.LongestEntry)).DefaultIfEmpty().Max();
            return NeverFolds || longest > long.MaxValue - EntityState.ReadHorizon ? null : new Duration(longest + EntityState.ReadHorizon);
        }
    }

    /// <summary>Whether older events go on counting, folded: into windows without a start, and into tiles of those that start on a boundary.</summary>
    public bool FoldsOlderEvents => Cuts.Any;

    /// <summary>
    /// Whether an event is let go of once a later one has replaced it as the last: where no other window holds it. Not where events have ids, because a
    /// request may be the later one.
    /// </summary>
    public bool ReplacesEvents => current.Length > 0;

    /// <summary>Whether old events count in a window of the view tile by tile, so that none of them is kept by itself for it.</summary>
    public bool IsTiled(int window) => tiling.IsTiled(window);

    /// <summary>The aggregates over a window of the view for which each of its events is needed.</summary>
    public IReadOnlyList<AggregateKind> NeedingEach(int window) => tiling.NeedingEach(window);

    internal EventPlan Event { get; }

    internal EventRow Row { get; }

    internal KnowledgeLimit Knowledge { get; }

    internal WindowEdges Reach { get; }

    internal ulong Fingerprint { get; }

    internal StateFamily[] Families { get; }

    /// <summary>The families that are answered from segments, together where their windows end together.</summary>
    internal StateFamilyGroup[] SegmentGroups { get; }

    /// <summary>Those of them that count distinct values.</summary>
    internal int[] CountingDistinct { get; }

    /// <summary>The families that go through each event.</summary>
    internal int[] Scanned { get; }

    /// <summary>Where the tiles of folded events begin, of which windows hold some: of all families at once.</summary>
    internal TileCuts Cuts { get; }

    /// <summary>Whether some window without a start needs each of its events for ever, so that none is folded.</summary>
    internal bool NeverFolds { get; }

    /// <summary>What is let go of events that are still kept.</summary>
    internal ForgottenParts Forgotten { get; }

    /// <summary>The type of what a family selects.</summary>
    internal ValueKind KindOf(StateFamily family) => family.Selection < 0 ? default : Event.Values[family.Selection].Kind;

    /// <summary>Events before this are, from a time on, in tiles that a window holds or not, or out of every window; but for those of <see cref="CurrentBefore"/>.</summary>
    internal long SettledBefore(long time)
    {
        long settled = NeverFolds ? long.MinValue : long.MaxValue;
        foreach (WindowEdges window in windows)
        {
            settled = Math.Min(settled, window.StartAt(time));
        }

        foreach (WindowEdges window in folded)
        {
            settled = Math.Min(settled, window.EndAt(time));
        }

        return settled;
    }

    /// <summary>An event before this is, from a time on, before the end of every window of which only the last event counts.</summary>
    internal long CurrentBefore(long time) => current.Min(window => window.EndAt(time));

    /// <summary>An event before this is, from a time on, out of every window of which only the last event counts.</summary>
    internal long ExpiredBefore(long time) => current.Min(window => window.StartAt(time));

    // A part of a row's history cannot be put together with others: a newer version takes an older one out of it.
    private bool HasSegments(StateFamily family) => family.HasSegments && !Event.HasVersions;

    private IEnumerable<int> Indices(Func<StateFamily, bool> isWanted) => Enumerable.Range(0, Families.Length).Where(index => isWanted(Families[index]));

    private static ulong ParseFingerprint(ViewPlan plan)
    {
        string text = plan.StateFingerprint;
        if (text.Length < FingerprintDigits || !IsHexadecimal(text))
        {
            throw new ArgumentException($"View {plan.Name}: the state fingerprint '{text}' is not hexadecimal.", nameof(plan));
        }

        return BinaryPrimitives.ReadUInt64BigEndian(Convert.FromHexString(text.AsSpan(0, FingerprintDigits)));
    }

    private static bool IsHexadecimal(string text) => text.All(char.IsAsciiHexDigit);
}

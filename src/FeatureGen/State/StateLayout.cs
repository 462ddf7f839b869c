using System.Buffers.Binary;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Windows;

namespace FeatureGen.State;

/// <summary>How a view's per-entity state is kept, read and written; made once for a view and shared by all of its states.</summary>
public sealed class StateLayout
{
    private const int FingerprintDigits = 16;

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
        bool canReplace = plan.Event.Id < 0;
        windows = [.. plan.Windows.Where(window => !canReplace || !window.IsLastEvent).Select(WindowEdges.Of)];
        current = [.. plan.Windows.Where(window => canReplace && window.IsLastEvent).Select(WindowEdges.Of)];
        Fingerprint = ParseFingerprint(plan);
        Families = StateFamily.Of(plan, _ => true);
        SegmentGroups = [.. Indices(HasSegments).GroupBy(index => Families[index].End).Select(group => new StateFamilyGroup(Families, group))];
        Scanned = [.. Indices(family => !HasSegments(family))];
        NeverFolds = Families.Any(family => family.Windows.Any(window =>
            window.IsAllTime && (Event.HasVersions || (window.IsLastEvent ? !canReplace : window.Gathers || window.IsCutByEvents))));
        HasLifetime = windows.Any(window => window.IsAllTime);
        Forgotten = new ForgottenParts(this);
    }

    /// <summary>The view's name.</summary>
    public string ViewName { get; }

    /// <summary>How long an event is kept by itself after it happened; null where that is for good.</summary>
    public Duration? Retention
    {
        get
        {
            long longest = windows.Concat(current.Where(window => !window.IsAllTime)).Select(window => window.IsAllTime ? SaturatingTime.Earlier(0, window.EndAt(0)) : window.LongestHold).DefaultIfEmpty().Max();
            return NeverFolds || longest > long.MaxValue - EntityState.ReadHorizon ? null : new Duration(longest + EntityState.ReadHorizon);
        }
    }

    /// <summary>Whether older events go on counting, folded into the windows without a start.</summary>
    public bool FoldsOlderEvents => HasLifetime && !NeverFolds;

    /// <summary>
    /// Whether an event is let go of once a later one has replaced it as the last: where no other window holds it. Not where events have ids, because a
    /// request may be the later one.
    /// </summary>
    public bool ReplacesEvents => current.Length > 0;

    internal EventPlan Event { get; }

    internal EventRow Row { get; }

    internal KnowledgeLimit Knowledge { get; }

    internal WindowEdges Reach { get; }

    internal ulong Fingerprint { get; }

    internal StateFamily[] Families { get; }

    /// <summary>The families that are answered from segments, together where their windows end together.</summary>
    internal StateFamilyGroup[] SegmentGroups { get; }

    /// <summary>The families that go through each event.</summary>
    internal int[] Scanned { get; }

    /// <summary>Whether some window has no start.</summary>
    internal bool HasLifetime { get; }

    /// <summary>Whether some window without a start needs each of its events for ever, so that none is folded.</summary>
    internal bool NeverFolds { get; }

    /// <summary>What is let go of events that are still kept.</summary>
    internal ForgottenParts Forgotten { get; }

    /// <summary>The type of what a family selects.</summary>
    internal ValueKind KindOf(StateFamily family) => family.Selection < 0 ? default : Event.Values[family.Selection].Kind;

    /// <summary>Events before this are, from a time on, out of every window with a start and in each without one; but for those of <see cref="CurrentBefore"/>.</summary>
    internal long SettledBefore(long time)
    {
        long settled = NeverFolds ? long.MinValue : long.MaxValue;
        foreach (WindowEdges window in windows)
        {
            settled = Math.Min(settled, window.IsAllTime ? window.EndAt(time) : window.StartAt(time));
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

using System.Buffers.Binary;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.State;

/// <summary>How a view's per-entity state is kept, read and written; made once for a view and shared by all of its states.</summary>
public sealed class StateLayout
{
    private const int FingerprintDigits = 16;

    /// <summary>Lays the state of a view out.</summary>
    /// <param name="plan">The view.</param>
    /// <exception cref="ArgumentException">The view's state fingerprint is not hexadecimal with at least 16 digits.</exception>
    public StateLayout(ViewPlan plan)
    {
        ViewName = plan.Name;
        Event = plan.Event;
        SourceLag = plan.SourceLag;
        Reach = plan.Reach;
        Fingerprint = ParseFingerprint(plan);
        Families = StateFamily.Of(plan, _ => true);
        SegmentGroups = [.. Indices(family => family.HasSegments).GroupBy(index => Families[index].Lag).Select(group => new StateFamilyGroup(Families, group))];
        Scanned = [.. Indices(family => !family.HasSegments)];
        NeverFolds = Families.Any(family => family.Windows.Any(window => window.IsAllTime && window.Gathers));
        foreach (WindowPlan window in plan.Windows)
        {
            long span = window.IsAllTime ? window.Lag
                : window.Length > long.MaxValue - window.Lag ? long.MaxValue
                : window.Length + window.Lag;
            SettledAfter = Math.Max(SettledAfter, span);
            HasLifetime |= window.IsAllTime;
        }
    }

    /// <summary>The view's name.</summary>
    public string ViewName { get; }

    /// <summary>How long an event is kept by itself after it happened; null where that is for good.</summary>
    public Duration? Retention => SettledAfter > long.MaxValue - EntityState.ReadHorizon ? null : new Duration(SettledAfter + EntityState.ReadHorizon);

    /// <summary>Whether older events go on counting, folded into the windows without a start.</summary>
    public bool FoldsOlderEvents => HasLifetime;

    internal EventPlan Event { get; }

    internal long SourceLag { get; }

    internal long Reach { get; }

    internal ulong Fingerprint { get; }

    internal StateFamily[] Families { get; }

    /// <summary>The families that are answered from segments, together where their windows end together.</summary>
    internal StateFamilyGroup[] SegmentGroups { get; }

    /// <summary>The families that go through each event.</summary>
    internal int[] Scanned { get; }

    /// <summary>How long after its time an event is out of every bounded window and in every one without a start, in microseconds.</summary>
    internal long SettledAfter { get; }

    /// <summary>Whether some window has no start.</summary>
    internal bool HasLifetime { get; }

    /// <summary>Whether some window without a start needs each of its events for ever, so that none is folded.</summary>
    internal bool NeverFolds { get; }

    /// <summary>The type of what a family selects.</summary>
    internal ValueKind KindOf(StateFamily family) => family.Selection < 0 ? default : Event.Values[family.Selection].Kind;

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

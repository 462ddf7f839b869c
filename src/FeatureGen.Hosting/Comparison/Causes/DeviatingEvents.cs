using FeatureGen.Hosting.Verification;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Hosting.Verification.Replay;
using FeatureGen.Plans;
using FeatureGen.Windows;

namespace FeatureGen.Hosting.Comparison.Causes;

/// <summary>The events of a row that a deviation may treat otherwise.</summary>
internal sealed class DeviatingEvents(ServicePlan plan, SpineRows rows, IReadOnlyDictionary<ViewPlan, ViewEvents> events, OwnEvents own)
{
    /// <summary>The deviations that may change a feature of a row; the others cannot.</summary>
    public Deviations PossibleFor(int row)
        => DeviationSets.Single.Where(deviation => Enumerable.Range(0, plan.Joins.Length).Any(join => Of(row, join, deviation).Length > 0))
            .Aggregate(Deviations.None, (set, deviation) => set | deviation);

    /// <summary>The events of a row's join that a deviation may treat otherwise, the latest first.</summary>
    public int[] Of(int row, int join, Deviations deviation)
    {
        ViewEvents view = events[plan.Joins[join].View];
        int entity = rows.EntityOf(join, row);
        long time = rows.Times[row];
        int[] found = deviation switch
        {
            Deviations.LateEvents => [.. Within(view, entity, time).Where(each => view.VisibleFrom(each) > time)],
            Deviations.TiedEvents => [.. EndsOf(view.View, time).SelectMany(end => At(view, entity, end))],
            Deviations.OpenStart => [.. StartsOf(view.View, time).SelectMany(start => At(view, entity, start))],
            Deviations.OwnEvent => [.. own.Of(view.View, rows.SelfIdOf(row)).Where(each => view.TimeOf(each) <= time && At(view, entity, view.TimeOf(each)).Contains(each))],
            Deviations.TieOrder => [.. Tied(view, Within(view, entity, time))],
            _ => [],
        };
        Array.Reverse(found);
        return found;
    }

    /// <summary>The ends of a view's windows as of a time, the latest last.</summary>
    public static IEnumerable<long> EndsOf(ViewPlan view, long time)
        => view.Windows.Select(window => WindowEdges.Of(window).EndAt(time)).Distinct().Order();

    /// <summary>The starts of a view's windows as of a time, the latest last.</summary>
    public static IEnumerable<long> StartsOf(ViewPlan view, long time)
        => view.Windows.Where(window => !window.IsAllTime)
            .Select(window => WindowEdges.Of(window).StartAt(time)).Distinct().Order();

    private static int[] Within(ViewEvents view, int entity, long time)
        => view.Grouped[view.RangeOf(entity, WindowStart.Of(view.View, time), view.View.Reach.EndAt(time))].ToArray();

    private static int[] At(ViewEvents view, int entity, long time)
        => time == long.MaxValue ? [] : view.Grouped[view.RangeOf(entity, time, time + 1)].ToArray();

    private static IEnumerable<int> Tied(ViewEvents view, int[] within)
        => within.Where((each, place) =>
            (place > 0 && view.TimeOf(within[place - 1]) == view.TimeOf(each))
            || (place + 1 < within.Length && view.TimeOf(within[place + 1]) == view.TimeOf(each)));
}

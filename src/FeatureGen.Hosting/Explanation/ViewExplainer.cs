using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows;

namespace FeatureGen.Hosting.Explanation;

/// <summary>Puts a view's plan into words.</summary>
internal static class ViewExplainer
{
    /// <summary>Explains a view.</summary>
    public static ViewExplanation Explain(ViewPlan view, ImmutableArray<EntityCost> costs) => new()
    {
        View = view.Name,
        Source = view.Event.Source,
        Features = [.. view.Features.Select(FeatureText)],
        Batch = [.. BatchText.Of(view.Features)],
        Scans = [.. Scans(view)],
        Kept = [.. Kept(view)],
        Retention = [.. Retention(view, new StateLayout(view))],
        Costs = costs,
    };

    /// <summary>Explains a view of labels, which only training reads: nothing of it is kept.</summary>
    public static ViewExplanation ExplainLabels(ViewPlan view) => new()
    {
        View = view.Name,
        Source = view.Event.Source,
        AreLabels = true,
        Features = [.. view.Features.Select(FeatureText)],
        Batch = [.. BatchText.Of(view.Features)],
        Scans = [.. Scans(view)],
        Kept = [],
        Retention = [MaturityText(view)],
        Costs = [],
    };

    private static string MaturityText(ViewPlan view)
    {
        string known = view.Maturity > 0 ? $", and what becomes known up to {WindowText.Of(view.Maturity)} later counts" : "";
        return $"a row is mature {WindowText.Of(view.Horizon + view.Maturity)} after its time: windows end {WindowText.Of(view.Horizon)} after it{known}";
    }

    /// <summary>A feature and the C# that it was compiled from.</summary>
    public static string FeatureText(FeaturePlan feature)
        => $"{feature.Name}{(feature.Hidden ? " (hidden)" : "")}: {TypeText(feature.Kind, feature.Nullable)} = {OneLine(feature.Text)}";

    private static IEnumerable<string> Scans(ViewPlan view)
    {
        foreach (var scan in view.Aggregates.GroupBy(aggregate => (aggregate.Filter, aggregate.Selection)))
        {
            string filter = scan.Key.Filter < 0 ? "every event" : $"events with {OneLine(view.Event.Values[scan.Key.Filter].Text)}";
            string selection = scan.Key.Selection < 0 ? "" : $", {OneLine(view.Event.Values[scan.Key.Selection].Text)}";
            var windows = scan.GroupBy(aggregate => aggregate.Window)
                .OrderBy(group => WindowEdges.Of(view.Windows[group.Key]).LongestHold)
                .Select(group => $"{WindowText.Of(view, view.Windows[group.Key])} {string.Join(" ", group.Select(aggregate => aggregate.Kind).Distinct())}");
            yield return $"{filter}{selection}: {string.Join("; ", windows)}";
        }
    }

    private static IEnumerable<string> Kept(ViewPlan view)
    {
        if (view.Event.Id >= 0)
        {
            yield return view.Event.HasVersions ? "its row, of which one version counts at a time" : "its id, so that the request's own event is left out";
        }

        if (view.Event.Sequence >= 0)
        {
            yield return "its sequence, which orders events of one time";
        }

        foreach (EventValue value in view.Event.Values)
        {
            yield return $"{TypeText(value.Kind, value.Nullable)} {OneLine(value.Text)}";
        }
    }

    private static IEnumerable<string> Retention(ViewPlan view, StateLayout layout)
    {
        if (view.Event.HasVersions)
        {
            yield return $"versions that another takes the place of, and deletions: for {WindowText.Of(view.Event.VersionHorizon)} after they become known, for older ones that come later";
        }

        if (layout.Retention is not { } retention)
        {
            yield return "for good: a window without a start needs each of them";
            yield break;
        }

        (int Index, WindowPlan Plan)[] bounded = [.. view.Windows.Index().Where(window => !window.Item.IsAllTime)];
        WindowPlan? longest = bounded.Where(window => !layout.IsTiled(window.Index)).Select(window => window.Plan).MaxBy(window => WindowEdges.Of(window).LongestHold);
        string reason = longest is not null ? $"{WindowText.Of(longest)} reaches furthest back"
            : bounded.Length > 0 ? "no window needs each of them for longer"
            : "no window with a start";
        yield return $"for {WindowText.Of(retention.Microseconds)} after they happen: {reason}, and requests may come {WindowText.Of(EntityState.ReadHorizon)} late";
        if (layout.ReplacesEvents)
        {
            yield return "where only the last event of a window counts, until another has replaced it for as long as requests may come late";
        }

        string[] folded =
        [
            .. view.Windows.Any(window => window.IsAllTime) && layout.FoldsOlderEvents ? ["the windows without a start"] : Array.Empty<string>(),
            .. bounded.Where(window => layout.IsTiled(window.Index)).Select(window => $"tiles of {WindowText.Of(window.Plan)}"),
        ];
        if (folded.Length > 0)
        {
            yield return $"older ones are folded into {string.Join(", ", folded)}{(view.Event.Id >= 0 ? "; of each its id is kept" : "")}";
        }

        foreach ((int index, WindowPlan window) in bounded.Where(window => (window.Plan.Hop > 0 || window.Plan.Calendar != CalendarUnit.None) && layout.NeedingEach(window.Index).Count > 0))
        {
            yield return $"{WindowText.Of(window)} would be tiles but for {string.Join(" ", layout.NeedingEach(index))}, for which each event is needed";
        }
    }

    private static string TypeText(ValueKind kind, bool isNullable)
    {
        string name = kind switch
        {
            ValueKind.Boolean => "bool",
            ValueKind.SByte => "sbyte",
            ValueKind.Byte => "byte",
            ValueKind.Int16 => "short",
            ValueKind.UInt16 => "ushort",
            ValueKind.UInt32 => "uint",
            ValueKind.Int32 => "int",
            ValueKind.Int64 => "long",
            ValueKind.Single => "float",
            ValueKind.Double => "double",
            ValueKind.String => "string",
            ValueKind.Date => "DateOnly",
            _ => kind.ToString(),
        };
        return isNullable ? name + "?" : name;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

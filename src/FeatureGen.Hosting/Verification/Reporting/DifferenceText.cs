using System.Globalization;
using System.Text;
using FeatureGen.Columns;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Hosting.Verification.Replay;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.State;
using FeatureGen.Windows;

namespace FeatureGen.Hosting.Verification.Reporting;

/// <summary>Says all that helps to understand a difference: both values, and the events that the feature could see.</summary>
internal sealed class DifferenceText(ReplayInput input, string trainingPath)
{
    private const int MostEvents = 20;

    /// <summary>A difference in one line.</summary>
    public string Line(Difference difference)
    {
        FeatureValue trained = input.Trained.ValueAt(difference.Column, difference.Row);
        return string.Create(CultureInfo.InvariantCulture,
            $"row {difference.Row + 1}, {input.Trained.NameOf(difference.Column)}: {trained} in the training file, {difference.Found} {difference.By}");
    }

    /// <summary>A difference with its bits, its request and its events.</summary>
    public string Whole(Difference difference)
    {
        FeatureValue trained = input.Trained.ValueAt(difference.Column, difference.Row);
        StringBuilder text = new();
        long time = input.Rows.Times[difference.Row];
        text.Append(CultureInfo.InvariantCulture, $"row {difference.Row + 1}, {input.Trained.NameOf(difference.Column)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  in the training file: {trained}{Bits(trained)} ({trainingPath})\n");
        text.Append(CultureInfo.InvariantCulture, $"  {difference.By}: {difference.Found}{Bits(difference.Found)}, status {difference.Found.Status}\n");
        if (difference.Note is { } note)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {note}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"  request time {new Timestamp(time)}\n");
        foreach ((int join, WindowPlan? window) in ReadBy(difference.Column))
        {
            AppendEvents(text, join, window, difference, time);
        }

        return text.ToString();
    }

    private static string Bits(in FeatureValue value)
        => !value.HasValue || value.Kind == ValueKind.String ? "" : string.Create(CultureInfo.InvariantCulture, $" (0x{value.Lane:x16})");

    /// <summary>The join that computes a column, with those of further sources; of a service's own feature the first that it reads, of a label
    /// the last, which looks forward if one does. Of an aggregate, its window.</summary>
    private IEnumerable<(int Join, WindowPlan? Window)> ReadBy(int column)
    {
        int place = column - input.Trained.Requests;
        if (place < 0)
        {
            return [];
        }

        OutputPlan? output = place < input.Trained.Features ? input.Plan.Outputs[place] : null;
        int? join = output is null ? input.Plan.LabelInputs.Where(IsJoin).MaxBy(each => each.Join)?.Join
            : output.Join >= 0 ? output.Join
            : input.Plan.Inputs.FirstOrDefault(IsJoin)?.Join;
        return join is not { } read ? []
            : output is { Join: >= 0, Feature.Aggregate: >= 0 and var aggregate } ? [WindowOf(read, aggregate)]
            : input.Plan.JoinsBehind(read).Select(each => (each, (WindowPlan?)null));

        static bool IsJoin(ProgramInput each) => each.Origin == ProgramInputOrigin.Join;
    }

    // The aggregates of further sources are numbered after those of the first.
    private (int Join, WindowPlan? Window) WindowOf(int join, int aggregate)
    {
        ViewPlan view = input.Plan.Joins[join].View;
        return aggregate < view.Aggregates.Length ? (join, view.Windows[view.Aggregates[aggregate].Window]) : WindowOf(join + 1, aggregate - view.Aggregates.Length);
    }

    private void AppendEvents(StringBuilder text, int join, WindowPlan? window, Difference difference, long time)
    {
        ViewEvents events = input.Events[input.Plan.AllJoins[join].View];
        time = events.View.WindowTime(time);
        int entity = input.Rows.EntityOf(join, difference.Row);
        if (entity < 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {input.Plan.AllJoins[join].Name}: no event has the key that the request asks for\n");
            return;
        }

        (long from, long to) = window is null
            ? (WindowStart.Of(events.View, time), events.View.Reach.EndAt(time))
            : (WindowEdges.Of(window).StartAt(time), WindowEdges.Of(window).EndAt(time));
        string start = from == long.MinValue ? "the first event" : new Timestamp(from).ToString();
        text.Append(CultureInfo.InvariantCulture,
            $"  key {EntityKeyEncoding.Describe(events.KeyOf(entity))}; its events from {start} to {new Timestamp(to)}:\n");

        // An event at the very end of the window is shown too: it must not be visible.
        Range range = events.RangeOf(entity, from, to == long.MaxValue ? to : to + 1);
        ReadOnlySpan<int> rows = events.Grouped[range];
        int shown = Math.Min(rows.Length, MostEvents);
        if (rows.Length > shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {rows.Length - shown} earlier ones\n");
        }

        using EventText each = new(events);
        foreach (int row in rows[^shown..])
        {
            text.Append(CultureInfo.InvariantCulture, $"    {each.Of(row, time, to, input.Rows.SelfIdOf(difference.Row))}\n");
        }
    }
}

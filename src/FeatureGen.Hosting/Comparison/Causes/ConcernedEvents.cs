using FeatureGen.Hosting.Comparison.Matching;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Hosting.Verification.Replay;
using FeatureGen.Hosting.Verification.Reporting;
using FeatureGen.Hosting.Verification.Specified;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Comparison.Causes;

/// <summary>Names the events to which a difference is due: those without which a value would be another.</summary>
internal sealed class ConcernedEvents(
    ServicePlan plan, SpineRows rows, IReadOnlyDictionary<ViewPlan, ViewEvents> events, SpecifiedService service, DeviatingEvents deviating)
{
    private const int MostTried = 20;

    /// <summary>An event for each deviation, with the reason.</summary>
    public string[] Describe(ComparedColumn column, ExplainedDifference difference)
    {
        int output = column.New - plan.RequestColumns.Length;
        return output >= plan.Outputs.Length
            ? []
            : [.. DeviationSets.In(difference.Deviations).Select(deviation => Describe(output, difference, deviation)).OfType<string>()];
    }

    private string? Describe(int output, ExplainedDifference difference, Deviations deviation)
    {
        int row = difference.Row;
        SpecifiedFeature meant = service.Evaluate(service.HistoryOf(row), row)[output];
        SpecifiedFeature present = service.Evaluate(service.HistoryOf(row).Deviating(difference.Deviations), row)[output];
        foreach (int join in JoinsOf(output))
        {
            ViewPlan view = plan.Joins[join].View;
            foreach (int candidate in deviating.Of(row, join, deviation).Take(MostTried))
            {
                History without = service.HistoryOf(row, (view.Event.Source, candidate));
                if (!Equals(service.Evaluate(without, row)[output].Value, meant.Value)
                    || !Equals(service.Evaluate(without.Deviating(difference.Deviations), row)[output].Value, present.Value))
                {
                    using EventText text = new(events[view]);
                    return $"{view.Event.Source} {text.Facts(candidate)}: {ReasonOf(deviation, rows.Times[row])}";
                }
            }
        }

        return null;
    }

    private static string ReasonOf(Deviations deviation, long time) => deviation switch
    {
        Deviations.LateEvents => $"was not known yet at {new Timestamp(time)}, but counts",
        Deviations.TiedEvents => "is at the very end of a window, but counts",
        Deviations.OpenStart => "is at the very start of a window, but does not count",
        Deviations.OwnEvent => "is the row itself, but counts",
        _ => "is at one time with another, and the other value is taken",
    };

    // A view's feature reads its own join, and those of its further sources; a service's own may read several.
    private IEnumerable<int> JoinsOf(int output)
        => plan.Outputs[output].Join is >= 0 and var join
            ? plan.JoinsBehind(join)
            : plan.Inputs.Where(input => input.Origin == ProgramInputOrigin.Join).Select(input => input.Join).Distinct().SelectMany(plan.JoinsBehind);
}

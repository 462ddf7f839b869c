using System.Collections.Immutable;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Hosting.Verification.Replay;
using FeatureGen.Hosting.Verification.Reporting;
using FeatureGen.Plans;
using FeatureGen.Services;

namespace FeatureGen.Hosting.Verification.Specified;

/// <summary>Evaluates the service's class itself, naively, for the sampled rows: values against the training file, statuses against what was served.</summary>
internal sealed class SpecificationLeg
{
    private const long Day = 86_400_000_000;

    private readonly ReplayInput input;
    private readonly Type definition;
    private readonly IReadOnlyList<EventHistory> histories;
    private readonly Func<LaneTable, int, object> makeRequest;
    private readonly Func<LaneTable, int, object>? makeOutcome;

    public SpecificationLeg(ReplayInput input, Type definition)
    {
        this.input = input;
        this.definition = definition;
        histories = EventHistory.Of(input.Plan, input.Events);
        (Type request, Type outcome) = StructsOf(definition);
        ImmutableArray<SourceColumn> requests = input.Plan.RequestColumns;
        makeRequest = Boxing(request, requests, 0);
        makeOutcome = input.Trained.Labels > 0 ? Boxing(outcome, input.Plan.OutcomeColumns, requests.Length) : null;
    }

    /// <summary>Evaluates and compares all sampled rows.</summary>
    /// <returns>The number of values and statuses compared.</returns>
    public long Run(int threads, CancellationToken cancellation)
    {
        long values = 0;
        Parallel.For(0, input.Samples.Rows.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, place =>
        {
            int row = input.Samples.Rows[place];
            IReadOnlyList<SpecifiedFeature> specified = Specification.EvaluateService(
                definition, HistoryOf(row), makeRequest(input.Rows.Table, row), makeOutcome?.Invoke(input.Rows.Table, row));
            Compare(row, specified, input.Samples.ServedAt(place));
            Interlocked.Add(ref values, specified.Count);
            input.Phases.Add(1);
        });
        return values;
    }

    private static (Type Request, Type Outcome) StructsOf(Type definition)
    {
        for (Type? type = definition; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FeatureService<,>))
            {
                return (type.GetGenericArguments()[0], type.GetGenericArguments()[1]);
            }
        }

        throw new InvalidOperationException($"{definition.Name} does not derive from FeatureService.");
    }

    private static Func<LaneTable, int, object> Boxing(Type type, ImmutableArray<SourceColumn> columns, int first)
    {
        Delegate make = StructBuilder.Compile(type, columns.Index().Select(column => (column.Item, first + column.Index)));
        return (table, row) => make.DynamicInvoke(table, row)!;
    }

    private History HistoryOf(int row)
    {
        History history = new();
        long time = input.Rows.Times[row];
        foreach (EventHistory events in histories)
        {
            // A day more on both sides: what is outside a window must not count, seen or not.
            HashSet<int> rows = [];
            foreach (int join in events.Joins)
            {
                ViewEvents view = input.Events[input.Plan.Joins[join].View];
                long from = WindowStart.Of(view.View, time);
                Range range = view.RangeOf(input.Rows.EntityOf(join, row), WindowStart.Before(from, Day), time > long.MaxValue - Day ? long.MaxValue : time + Day);
                foreach (int each in view.Grouped[range])
                {
                    rows.Add(each);
                }
            }

            events.AddTo(history, rows);
        }

        return history;
    }

    private void Compare(int row, IReadOnlyList<SpecifiedFeature> specified, FeatureValue[] served)
    {
        if (specified.Count != served.Length)
        {
            throw new InvalidOperationException($"{definition.Name} specifies {specified.Count} columns, and {served.Length} were computed.");
        }

        for (int value = 0; value < served.Length; value++)
        {
            int column = input.Trained.Requests + value;
            FeatureValue expected = SpecifiedValue.Of(specified[value], served[value].Kind);
            if (specified[value].Name != input.Trained.NameOf(column))
            {
                throw new InvalidOperationException($"{definition.Name} specifies {specified[value].Name} where {input.Trained.NameOf(column)} was computed.");
            }

            if (!input.Trained.IsSame(column, row, expected))
            {
                input.Log.Add(new Difference(row, column, expected, "specified"));
            }
            else if (expected.Status != served[value].Status)
            {
                input.Log.Add(new Difference(row, column, expected, "specified", $"The values agree, but the served status is {served[value].Status}."));
            }
        }
    }
}

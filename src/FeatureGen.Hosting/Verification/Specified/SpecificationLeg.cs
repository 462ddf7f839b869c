using FeatureGen.Hosting.Verification.Replay;
using FeatureGen.Hosting.Verification.Reporting;
using FeatureGen.Services;

namespace FeatureGen.Hosting.Verification.Specified;

/// <summary>Evaluates the service's class itself, naively, for the sampled rows: values against the training file, statuses against what was served.</summary>
internal sealed class SpecificationLeg(ReplayInput input, Type definition)
{
    private readonly SpecifiedService service = new(definition, input.Plan, input.Rows, input.Events, input.Trained.Labels > 0, input.LabelsAsOf);

    /// <summary>Evaluates and compares all sampled rows.</summary>
    /// <returns>The number of values and statuses compared.</returns>
    public long Run(int threads, CancellationToken cancellation)
    {
        long values = 0;
        Parallel.For(0, input.Samples.Rows.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, place =>
        {
            int row = input.Samples.Rows[place];
            IReadOnlyList<SpecifiedFeature> specified = service.Evaluate(service.HistoryOf(row), row);
            Compare(row, specified, input.Samples.ServedAt(place));
            Interlocked.Add(ref values, specified.Count);
            input.Phases.Add(1);
        });
        return values;
    }

    private void Compare(int row, IReadOnlyList<SpecifiedFeature> specified, FeatureValue[] served)
    {
        if (specified.Count != served.Length)
        {
            throw new InvalidOperationException($"{service.Name} specifies {specified.Count} columns, and {served.Length} were computed.");
        }

        for (int value = 0; value < served.Length; value++)
        {
            int column = input.Trained.Requests + value;
            FeatureValue expected = SpecifiedValue.Of(specified[value], served[value].Kind);
            if (specified[value].Name != input.Trained.NameOf(column))
            {
                throw new InvalidOperationException($"{service.Name} specifies {specified[value].Name} where {input.Trained.NameOf(column)} was computed.");
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

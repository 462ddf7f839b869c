using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Offline.Writing;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Training;

/// <summary>The columns of a training file: those of the request, the features, the labels.</summary>
internal sealed class TrainingColumns
{
    public TrainingColumns(ServicePlan plan, TrainingKind kind)
    {
        Requests = plan.RequestColumns;
        Outputs = plan.Outputs;
        Labels = kind == TrainingKind.Training ? plan.Labels : [];
        Joins = Labels.IsEmpty ? plan.Joins : plan.AllJoins;
        ThrowIfAmbiguous(plan);
    }

    public ImmutableArray<SourceColumn> Requests { get; }

    public ImmutableArray<OutputPlan> Outputs { get; }

    public ImmutableArray<FeaturePlan> Labels { get; }

    /// <summary>The views that they are computed from.</summary>
    public ImmutableArray<JoinPlan> Joins { get; }

    /// <summary>What is written. A feature of any type may be null where its value is an error.</summary>
    public OutputColumn[] Written
        => [.. Requests.Select(column => new OutputColumn(column.Name, column.Kind, column.Nullable)),
            .. Features.Select(feature => new OutputColumn(feature.Name, feature.Kind, Nullable: true))];

    /// <summary>What reads them back.</summary>
    public ImmutableArray<SourceColumn> Read
        => [.. Requests.Select(column => column with { Zone = null }),
            .. Features.Select(feature => new SourceColumn(feature.Name, feature.Name, feature.Kind, Nullable: true))];

    private IEnumerable<(string Name, ValueKind Kind)> Features
        => [.. Outputs.Select(output => (output.Name, output.Feature.Kind)), .. Labels.Select(label => (label.Name, label.Kind))];

    private void ThrowIfAmbiguous(ServicePlan plan)
    {
        Dictionary<string, string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string what) in (IEnumerable<(string, string)>)
            [.. Requests.Select(column => (column.Name, $"request column \"{column.Name}\" ({column.Member})")),
                .. Outputs.Select(output => (output.Name, $"feature {output.Name}")),
                .. Labels.Select(label => (label.Name, $"label {label.Name}"))])
        {
            if (!seen.TryAdd(name, what))
            {
                throw new InputException(
                    $"Service {plan.Name}: {seen[name]} and {what} would be one column of the training file, where names differ in more than case. Rename one of them.");
            }
        }
    }
}

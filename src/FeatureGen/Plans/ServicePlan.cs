using System.Collections.Immutable;
using FeatureGen.Rows;

namespace FeatureGen.Plans;

/// <summary>Everything that a path needs to compute a feature service; generated, one for each service.</summary>
public abstract class ServicePlan
{
    /// <summary>The service's name, as <c>[FeatureService]</c> declares it.</summary>
    public abstract string Name { get; }

    /// <summary>The class that was compiled: its own specification; null for a plan made by hand.</summary>
    public virtual Type? Definition => null;

    /// <summary>The declared version.</summary>
    public abstract int Version { get; }

    /// <summary>The columns of a request and of the spine; the key program's inputs, in this order.</summary>
    public abstract ImmutableArray<SourceColumn> RequestColumns { get; }

    /// <summary>The spine's further columns, from which labels are computed.</summary>
    public abstract ImmutableArray<SourceColumn> OutcomeColumns { get; }

    /// <summary>Computes the request's time, its own event's id and each join's key from the request columns.</summary>
    public abstract RowProgram KeyProgram { get; }

    /// <summary>The key program's column that holds the request time.</summary>
    public abstract int RequestTime { get; }

    /// <summary>The key program's column that holds the id of the request's own event, or -1.</summary>
    public abstract int SelfId { get; }

    /// <summary>The joined views, in declaration order; after a view of several sources its <see cref="ViewPlan.FurtherSources"/>, under the same key.</summary>
    public abstract ImmutableArray<JoinPlan> Joins { get; }

    /// <summary>The joined views of labels, which labels alone read.</summary>
    public virtual ImmutableArray<JoinPlan> LabelJoins => [];

    /// <summary>The joined views, those of features and then those of labels: <see cref="ProgramInput.Join"/> counts them.</summary>
    public ImmutableArray<JoinPlan> AllJoins => field.IsDefault ? field = [.. Joins, .. LabelJoins] : field;

    /// <summary>Computes the service's own features.</summary>
    public abstract RowProgram Program { get; }

    /// <summary>Where the inputs of <see cref="Program"/> come from; never the outcome.</summary>
    public abstract ImmutableArray<ProgramInput> Inputs { get; }

    /// <summary>The service's own features, in declaration order.</summary>
    public abstract ImmutableArray<FeaturePlan> Features { get; }

    /// <summary>Computes the label, or null where the service has none.</summary>
    public virtual RowProgram? LabelProgram => null;

    /// <summary>Where the inputs of <see cref="LabelProgram"/> come from.</summary>
    public virtual ImmutableArray<ProgramInput> LabelInputs => [];

    /// <summary>The labels, in declaration order; emitted in training only, after all else.</summary>
    public virtual ImmutableArray<FeaturePlan> Labels => [];

    /// <summary>The emitted columns without labels: all features of each join that are not hidden, then the service's own.</summary>
    public ImmutableArray<OutputPlan> Outputs => field.IsDefault ? field = EmittedColumns() : field;

    /// <summary>The features that could not be compiled, here or in a joined view, each with its reason; no path starts while there is one.</summary>
    public ImmutableArray<string> Refused
        => [.. AllJoins.Select(join => join.View).Distinct().SelectMany(view => view.Refused.Select(reason => $"{view.Name}.{reason}")),
            .. RefusedHere.Select(reason => $"{Name}.{reason}")];

    /// <summary>The service's own features that could not be compiled, each with its reason.</summary>
    protected virtual ImmutableArray<string> RefusedHere => [];

    /// <summary>Whether the labels of a row are known by a time: those of all views together, so that none is there for being known early.</summary>
    public bool AreLabelsMature(long rowTime, long asOf)
    {
        foreach (JoinPlan join in LabelJoins)
        {
            if (!join.View.AreMature(rowTime, asOf))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the emitted columns mean, in order: SHA-256 in hexadecimal.</summary>
    public string Fingerprint => field ??= ServiceFingerprint.Of(this);

    /// <summary>A join and those that read the further sources of its view.</summary>
    public IEnumerable<int> JoinsBehind(int join) => Enumerable.Range(join, 1 + AllJoins[join].View.FurtherSources.Length);

    private ImmutableArray<OutputPlan> EmittedColumns()
    {
        var outputs = ImmutableArray.CreateBuilder<OutputPlan>();
        for (int join = 0; join < Joins.Length; join++)
        {
            foreach (FeaturePlan feature in Joins[join].View.Features)
            {
                if (!feature.Hidden)
                {
                    outputs.Add(new OutputPlan($"{Joins[join].Name}_{feature.Name}", join, feature));
                }
            }
        }

        outputs.AddRange(Features.Where(feature => !feature.Hidden).Select(feature => new OutputPlan(feature.Name, -1, feature)));
        return outputs.ToImmutable();
    }
}

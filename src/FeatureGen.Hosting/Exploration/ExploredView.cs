using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Hosting.Exploration;

/// <summary>A service around one view, so that it can be computed before any service reads it: a request is a time and the entity's key.</summary>
internal sealed class ExploredView(ViewPlan view, string timeColumn, string? zone) : ServicePlan
{
    private const string TimeMember = "Time";

    /// <inheritdoc/>
    public override string Name => view.Name;

    /// <inheritdoc/>
    public override int Version => view.Version;

    /// <inheritdoc/>
    public override ImmutableArray<SourceColumn> RequestColumns { get; } =
        [new SourceColumn(timeColumn, TimeMember, ValueKind.Timestamp, Nullable: false, zone),
            .. view.Event.KeyColumns.Zip(view.Event.KeyKinds, (name, kind) => new SourceColumn(name, name, kind, Nullable: true))];

    /// <inheritdoc/>
    public override ImmutableArray<SourceColumn> OutcomeColumns => [];

    /// <inheritdoc/>
    public override RowProgram KeyProgram { get; } = new NoSteps(1 + view.Event.KeyColumns.Length);

    /// <inheritdoc/>
    public override int RequestTime => 0;

    /// <inheritdoc/>
    public override int SelfId => -1;

    /// <inheritdoc/>
    public override ImmutableArray<JoinPlan> Joins { get; } =
        [.. ((ImmutableArray<ViewPlan>)[view, .. view.FurtherSources]).Select(source =>
            new JoinPlan(source.Name, source, [.. Enumerable.Range(1, view.Event.KeyColumns.Length)]))];

    /// <inheritdoc/>
    public override RowProgram Program { get; } = new NoSteps(0);

    /// <inheritdoc/>
    public override ImmutableArray<ProgramInput> Inputs => [];

    /// <inheritdoc/>
    public override ImmutableArray<FeaturePlan> Features => [];
}

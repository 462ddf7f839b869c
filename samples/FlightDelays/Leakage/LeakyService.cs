using System.Collections.Immutable;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FlightDelays.Features;

namespace FlightDelays.Leakage;

/// <summary>A service over views that leak: those of arrivals. Departures, which have no delay, are what they were.</summary>
internal sealed class LeakyService : ServicePlan
{
    private readonly ServicePlan service;

    public LeakyService(ServicePlan service)
    {
        this.service = service;
        Dictionary<ViewPlan, ViewPlan> views = service.Joins.Select(join => join.View).Distinct()
            .ToDictionary(view => view, view => view.Event.Columns.Any(column => column.Member == nameof(Arrival.Delay)) ? new LeakyView(view) : view);
        Joins = [.. service.Joins.Select(join => join with { View = views[join.View] })];
    }

    /// <inheritdoc/>
    public override string Name => $"{service.Name}_leaky";

    /// <inheritdoc/>
    public override int Version => service.Version;

    /// <inheritdoc/>
    public override ImmutableArray<SourceColumn> RequestColumns => service.RequestColumns;

    /// <inheritdoc/>
    public override ImmutableArray<SourceColumn> OutcomeColumns => service.OutcomeColumns;

    /// <inheritdoc/>
    public override RowProgram KeyProgram => service.KeyProgram;

    /// <inheritdoc/>
    public override int RequestTime => service.RequestTime;

    /// <inheritdoc/>
    public override int SelfId => service.SelfId;

    /// <inheritdoc/>
    public override ImmutableArray<JoinPlan> Joins { get; }

    /// <inheritdoc/>
    public override RowProgram Program => service.Program;

    /// <inheritdoc/>
    public override ImmutableArray<ProgramInput> Inputs => service.Inputs;

    /// <inheritdoc/>
    public override ImmutableArray<FeaturePlan> Features => service.Features;

    /// <inheritdoc/>
    public override RowProgram? LabelProgram => service.LabelProgram;

    /// <inheritdoc/>
    public override ImmutableArray<ProgramInput> LabelInputs => service.LabelInputs;

    /// <inheritdoc/>
    public override ImmutableArray<FeaturePlan> Labels => service.Labels;
}

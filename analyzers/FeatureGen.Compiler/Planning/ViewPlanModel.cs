using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>A view, planned: what is shared between features is there once.</summary>
/// <param name="Sources">Its sources; the inputs of <paramref name="Row"/> are the aggregates of the first, then of the next.</param>
internal sealed record ViewPlanModel(
    ViewModel View, EquatableArray<SourcePlanModel> Sources, RowProgram Row, EquatableArray<PlannedFeature> Features, EquatableArray<RefusedFeature> Refused);

/// <summary>One source of a view, planned: what is kept of its events, and the aggregates over them.</summary>
internal sealed record SourcePlanModel(
    ViewSource Source, EventPlanModel Event, EquatableArray<WindowModel> Windows, EquatableArray<AggregateModel> Aggregates, string StateFingerprint);

/// <summary>One aggregate over one window; filter and selections count the event's values, -1 is none.</summary>
internal sealed record AggregateModel(
    AggregateFunction Function, int Window, int Filter, int Selection, int Second, long Parameter, int Place, ValueType Type, CustomAggregate? Custom)
{
    /// <summary>Whether it has neither a second selection nor a parameter nor a place.</summary>
    public bool IsPlain => (Second, Parameter, Place) == (-1, 0, 0);
}

/// <summary>A feature with its place in the row program's tile.</summary>
/// <param name="Aggregate">The aggregate that the feature is, up to conversions, or -1.</param>
/// <param name="Zones">The time zones that it reads.</param>
internal sealed record PlannedFeature(FeatureModel Model, int Column, int Aggregate, string Logic, EquatableArray<string> Zones);

using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>A view, planned: what is shared between features is there once.</summary>
internal sealed record ViewPlanModel(
    ViewModel View, EventPlanModel Event, EquatableArray<WindowModel> Windows, EquatableArray<AggregateModel> Aggregates,
    RowProgram Row, EquatableArray<PlannedFeature> Features, EquatableArray<RefusedFeature> Refused, string StateFingerprint);

/// <summary>One aggregate over one window; filter and selections count the event's values, -1 is none.</summary>
internal sealed record AggregateModel(
    AggregateFunction Function, int Window, int Filter, int Selection, int Second, long Parameter, int Place, ValueType Type, CustomAggregate? Custom)
{
    /// <summary>Whether it has neither a second selection nor a parameter nor a place.</summary>
    public bool IsPlain => (Second, Parameter, Place) == (-1, 0, 0);
}

/// <summary>A feature with its place in the row program's tile.</summary>
/// <param name="Aggregate">The aggregate that the feature is, up to conversions, or -1.</param>
internal sealed record PlannedFeature(FeatureModel Model, int Column, int Aggregate, string Logic);

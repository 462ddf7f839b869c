using FeatureGen.Plans;
using FeatureGen.Skew.Tests.Model;

namespace FeatureGen.Skew.Tests.Paths;

/// <summary>A service over one view, which is to answer alike in every path.</summary>
/// <param name="Definition">The service's class.</param>
/// <param name="Service">Its plan.</param>
/// <param name="View">The view's plan.</param>
/// <param name="KnownAt">When an event becomes known.</param>
internal sealed record Subject<TEvent>(
    Type Definition, ServicePlan<CardRequest, CardOutcome> Service, ViewPlan<TEvent> View, Func<TEvent, Timestamp> KnownAt)
    where TEvent : struct;

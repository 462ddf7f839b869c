using System.Collections.Immutable;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FlightDelays.Features;

namespace FlightDelays.Leakage;

/// <summary>A view of arrivals with the mistake that the leak is: each arrival, with its delay, happens and is known at take-off.</summary>
/// <remarks>
/// It is the plan that would be compiled if <see cref="Arrival"/> had <c>[EventTime, KnownAt]</c> on <see cref="Arrival.TakeOff"/>: everything else of the
/// view stays, so that the difference between the two models is this alone.
/// </remarks>
internal sealed class LeakyView(ViewPlan view) : ViewPlan
{
    private readonly int takeOff = Array.FindIndex([.. view.Event.Columns], column => column.Member == nameof(Arrival.TakeOff));

    /// <inheritdoc/>
    public override string Name => view.Name;

    /// <inheritdoc/>
    public override int Version => view.Version;

    /// <inheritdoc/>
    public override EventPlan Event => view.Event with { Time = takeOff, Known = takeOff };

    /// <inheritdoc/>
    public override ImmutableArray<WindowPlan> Windows => view.Windows;

    /// <inheritdoc/>
    public override ImmutableArray<AggregatePlan> Aggregates => view.Aggregates;

    /// <inheritdoc/>
    public override RowProgram Program => view.Program;

    /// <inheritdoc/>
    public override ImmutableArray<FeaturePlan> Features => view.Features;

    /// <inheritdoc/>
    public override ImmutableArray<string> Refused => view.Refused;

    /// <inheritdoc/>
    public override string StateFingerprint => $"{view.StateFingerprint}, known at take-off";
}

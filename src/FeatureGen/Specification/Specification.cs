using System.Diagnostics.CodeAnalysis;

namespace FeatureGen;

/// <summary>
/// Runs a feature class as it stands over events in memory: slowly, exactly, without generated code. What it answers is what the
/// class means.
/// </summary>
/// <example>
/// <code>
/// var history = new History().Add(arrivals);
/// double? delay = Specification.Of&lt;AirportArrivals&gt;(history, asOf, "JFK").MeanDelay24h;
/// </code>
/// </example>
public static partial class Specification
{
    /// <summary>A view bound to an entity as of a time: read its features.</summary>
    /// <param name="history">The events.</param>
    /// <param name="asOf">The time <c>t</c>: only events before it, and known at it, are visible.</param>
    /// <param name="keys">The parts of the entity's key, in the order of <see cref="FeatureViewAttribute"/>.</param>
    /// <exception cref="InvalidOperationException">The key has another number of parts, or the view is not declared as it must be.</exception>
    public static TView Of<TView>(History history, Timestamp asOf, params object?[] keys)
        where TView : EntityView, new()
        => Of<TView>(history, asOf, keys, selfId: null);

    /// <summary>A view bound to an entity as of a time, for a request about one of its own events.</summary>
    /// <param name="history">The events.</param>
    /// <param name="asOf">The time <c>t</c>.</param>
    /// <param name="keys">The parts of the entity's key.</param>
    /// <param name="selfId">The <see cref="EventIdAttribute">id</see> of the event that is not to be counted, or null.</param>
    public static TView Of<TView>(History history, Timestamp asOf, object?[] keys, object? selfId)
        where TView : EntityView, new()
    {
        var view = new TView();
        view.Bind(history, asOf, keys, selfId);
        return view;
    }

    /// <summary>A service bound to a request: read its joins, features and, with an outcome, labels.</summary>
    /// <param name="history">The events.</param>
    /// <param name="request">The request; it carries the time.</param>
    /// <param name="outcome">What happened afterwards, for labels; null where it is not known.</param>
    public static TService Of<
        TService,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRequest,
        TOutcome>(History history, TRequest request, TOutcome? outcome = null)
        where TService : FeatureService<TRequest, TOutcome>, new()
        where TRequest : struct
        where TOutcome : struct
    {
        var service = new TService();
        service.Bind(history, request, outcome);
        return service;
    }
}

using System.Diagnostics.CodeAnalysis;
using FeatureGen.Naive;

namespace FeatureGen;

/// <summary>
/// What one model reads: joined views, features of the request, and the label. Mark the derived class with
/// <see cref="FeatureServiceAttribute"/>.
/// </summary>
/// <typeparam name="TRequest">The request struct, marked with <see cref="FeatureRequestAttribute"/>.</typeparam>
/// <typeparam name="TOutcome">The outcome struct: columns that exist in training only, and that only labels read.</typeparam>
/// <remarks>
/// It emits, in declaration order, all features of each join, named <c>Join_Feature</c>; then its own features; then its labels.
/// </remarks>
public abstract class FeatureService<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRequest, TOutcome>
    : ServiceDefinition
    where TRequest : struct
    where TOutcome : struct
{
    private History? history;
    private TRequest? request;
    private TOutcome? outcome;

    /// <summary>Creates an unbound service; <see cref="Specification"/> binds it to a request.</summary>
    protected FeatureService()
    {
    }

    /// <summary>The request that is answered, or the spine's row.</summary>
    protected TRequest Request
        => request ?? throw new DefinitionException($"{GetType().Name} is not bound to a request: use Specification.Of.");

    /// <summary>
    /// What happened afterwards. Only a <see cref="LabelAttribute">label</see> may read it; it does not exist where requests are
    /// served.
    /// </summary>
    protected TOutcome Outcome => outcome ?? throw new DefinitionException(
            $"{GetType().Name} reads its outcome where there is none: only a label may, and only in training.");

    /// <summary>The features of another entity as of the request's time.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <param name="keys">
    /// The parts of the entity's key, in the order of the view's <see cref="FeatureViewAttribute"/>. An entity with a null part has no events.
    /// </param>
    /// <example><code>public AirportArrivals Inbound => Join&lt;AirportArrivals&gt;(Request.Origin);</code></example>
    protected TView Join<TView>(params object?[] keys)
        where TView : EntityView, new()
    {
        TRequest row = Request;
        if (outcome is null && LabelRules.Of(typeof(TView)).AreThere)
        {
            throw new DefinitionException($"{GetType().Name} reads labels of {typeof(TView).Name} where there are none: only a label may, and only in training.");
        }

        var view = new TView();
        view.Bind(history!, RequestShape<TRequest>.TimeOf(row), keys, RequestShape<TRequest>.SelfIdOf(row));
        return view;
    }

    internal void Bind(History history, TRequest request, TOutcome? outcome)
    {
        this.history = history;
        this.request = request;
        this.outcome = outcome;
    }

    internal override Timestamp RequestTime => RequestShape<TRequest>.TimeOf(Request);

    internal override void Bind(History history, object request, object? outcome)
        => Bind(history, (TRequest)request, (TOutcome?)outcome);
}

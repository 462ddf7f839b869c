using System.Diagnostics.CodeAnalysis;
using FeatureGen.Naive;

namespace FeatureGen;

public static partial class Specification
{
    private const string Reflects = "Reads features by reflection; in trimmed applications use Specification.Of or the generated code.";

    /// <summary>
    /// All features of a view in declaration order, hidden ones included, as they leave: with statuses, defaults and canonical NaN.
    /// </summary>
    /// <param name="history">The events.</param>
    /// <param name="asOf">The time <c>t</c>.</param>
    /// <param name="keys">The parts of the entity's key.</param>
    /// <param name="selfId">The id of the event that is not to be counted, or null.</param>
    [RequiresUnreferencedCode(Reflects)]
    public static IReadOnlyList<SpecifiedFeature> Evaluate<TView>(History history, Timestamp asOf, object?[] keys, object? selfId = null)
        where TView : EntityView, new()
        => ViewEvaluator.Evaluate(Of<TView>(history, asOf, keys, selfId));

    /// <summary>The same for a view of which only the type is known.</summary>
    /// <param name="view">The view's class.</param>
    /// <param name="history">The events.</param>
    /// <param name="asOf">The time <c>t</c>.</param>
    /// <param name="keys">The parts of the entity's key.</param>
    /// <param name="selfId">The id of the event that is not to be counted, or null.</param>
    /// <exception cref="ArgumentException"><paramref name="view"/> is no view.</exception>
    [RequiresUnreferencedCode(Reflects)]
    public static IReadOnlyList<SpecifiedFeature> EvaluateView(
        Type view, History history, Timestamp asOf, object?[] keys, object? selfId = null)
    {
        var bound = Instance.Of<EntityView>(view);
        bound.Bind(history, asOf, keys, selfId);
        return ViewEvaluator.Evaluate(bound);
    }

    /// <summary>
    /// The emitted columns of a service in their order, as they leave: each join's, its own, and, with an outcome, the labels.
    /// </summary>
    /// <param name="history">The events.</param>
    /// <param name="request">The request; it carries the time.</param>
    /// <param name="outcome">What happened afterwards; null leaves the labels out.</param>
    /// <param name="labelsAsOf">Until when it is known what happened: labels that look beyond it are immature; null if all is known.</param>
    [RequiresUnreferencedCode(Reflects)]
    public static IReadOnlyList<SpecifiedFeature> Evaluate<TService, TRequest, TOutcome>(
        History history, TRequest request, TOutcome? outcome = null, Timestamp? labelsAsOf = null)
        where TService : FeatureService<TRequest, TOutcome>, new()
        where TRequest : struct
        where TOutcome : struct
        => EvaluateService(typeof(TService), history, request, outcome, labelsAsOf);

    /// <summary>The same for a service of which only the type is known.</summary>
    /// <param name="service">The service's class.</param>
    /// <param name="history">The events.</param>
    /// <param name="request">The request, of the service's request type.</param>
    /// <param name="outcome">What happened afterwards, of the service's outcome type; null leaves the labels out.</param>
    /// <param name="labelsAsOf">Until when it is known what happened: labels that look beyond it are immature; null if all is known.</param>
    /// <exception cref="ArgumentException"><paramref name="service"/> is no service.</exception>
    /// <exception cref="InvalidOperationException">A feature reads the outcome, or the service or a view is not declared as it must be.</exception>
    [RequiresUnreferencedCode(Reflects)]
    public static IReadOnlyList<SpecifiedFeature> EvaluateService(
        Type service, History history, object request, object? outcome = null, Timestamp? labelsAsOf = null)
    {
        // Features are evaluated where no outcome exists, so that none can read it.
        var serving = Instance.Of<ServiceDefinition>(service);
        serving.Bind(history, request, null);
        if (outcome is null)
        {
            return ServiceEvaluator.Features(serving);
        }

        var training = Instance.Of<ServiceDefinition>(service);
        training.Bind(history, request, outcome);
        return [.. ServiceEvaluator.Features(serving), .. ServiceEvaluator.Labels(training, labelsAsOf)];
    }
}

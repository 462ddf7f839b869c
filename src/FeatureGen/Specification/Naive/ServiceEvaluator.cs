using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>Evaluates the emitted columns of a bound service.</summary>
[RequiresUnreferencedCode("Reads features by reflection.")]
internal static class ServiceEvaluator
{
    /// <summary>Each join's features, then the service's own.</summary>
    public static List<SpecifiedFeature> Features(ServiceDefinition service)
        => [.. DefinitionMembers.JoinsOf(service.GetType())
            .SelectMany(join => Joined(service, join).Select(feature => feature with { Name = $"{join.Name}_{feature.Name}" }))
            .Concat(Evaluate(service, DefinitionMembers.FeaturesOf(service.GetType())))
            .Where(feature => !feature.IsHidden)];

    public static List<SpecifiedFeature> Labels(ServiceDefinition service)
        => [.. Evaluate(service, DefinitionMembers.LabelsOf(service.GetType()))];

    private static IEnumerable<SpecifiedFeature> Evaluate(ServiceDefinition service, List<FeatureMember> features)
        => features.Select(feature => FeatureEvaluator.Evaluate(feature, service, FeatureEvaluator.PresentOrNull));

    private static List<SpecifiedFeature> Joined(ServiceDefinition service, PropertyInfo join)
    {
        EntityView view;
        try
        {
            view = (EntityView)join.GetMethod!.Invoke(service, BindingFlags.DoNotWrapExceptions, null, null, null)!;
        }
        catch (Exception exception) when (exception is not DefinitionException)
        {
            // The key itself is an error: so is all that is read under it.
            return DefinitionMembers.FeaturesOf(join.PropertyType).ConvertAll(FeatureEvaluator.Failed);
        }

        return ViewEvaluator.Evaluate(view);
    }
}

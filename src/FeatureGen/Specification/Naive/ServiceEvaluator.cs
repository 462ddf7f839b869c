using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using FeatureGen.Columns;

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

    /// <summary>The labels; where one that the service joins is not known yet, none is.</summary>
    public static List<SpecifiedFeature> Labels(ServiceDefinition service, Timestamp? asOf)
    {
        List<FeatureMember> labels = DefinitionMembers.LabelsOf(service.GetType());
        IEnumerable<Int128?> matureAfter = DefinitionMembers.LabelJoinsOf(service.GetType()).Select(join => LabelRules.Of(join.PropertyType).MaturesAfter());
        return asOf is { } end && matureAfter.Any(after => service.RequestTime.Microseconds + after > end.Microseconds)
            ? labels.ConvertAll(label => new SpecifiedFeature(label.Name, null, FeatureStatus.Immature))
            : [.. Evaluate(service, labels)];
    }

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

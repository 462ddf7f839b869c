using FeatureGen.Columns;

namespace FeatureGen.Naive;

/// <summary>Evaluates one feature and says why it has the value that it has.</summary>
internal static class FeatureEvaluator
{
    /// <param name="feature">The feature.</param>
    /// <param name="definition">The bound view or service.</param>
    /// <param name="otherwise">Given the value, the status where neither an error nor a default applies.</param>
    public static SpecifiedFeature Evaluate(FeatureMember feature, FeatureDefinition definition, Func<object?, FeatureStatus> otherwise)
    {
        object? value;
        try
        {
            value = feature.Evaluate(definition);
        }
        catch (Exception exception) when (exception is not DefinitionException)
        {
            return Failed(feature);
        }

        return value is null && feature is { Default: not null, IsHidden: false }
            ? new SpecifiedFeature(feature.Name, CanonicalValue.Of(feature.Default), FeatureStatus.Default)
            : new SpecifiedFeature(feature.Name, CanonicalValue.Of(value), otherwise(value), feature.IsHidden);
    }

    public static SpecifiedFeature Failed(FeatureMember feature) => new(feature.Name, null, FeatureStatus.Error, feature.IsHidden);

    public static FeatureStatus PresentOrNull(object? value) => value is null ? FeatureStatus.Null : FeatureStatus.Present;
}

using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>A feature or label of a definition: a property, or a method with one of its durations.</summary>
/// <param name="Name">Its name, with the duration.</param>
/// <param name="Body">The getter, or the method.</param>
/// <param name="Over">The duration that the method takes.</param>
/// <param name="IsHidden">Whether it is not emitted.</param>
/// <param name="Default">What replaces null where it leaves, in the feature's type.</param>
internal sealed record FeatureMember(string Name, MethodInfo Body, Duration? Over, bool IsHidden, object? Default)
{
    /// <summary>The value; throws what the body throws.</summary>
    public object? Evaluate(FeatureDefinition definition)
        => Body.Invoke(definition, BindingFlags.DoNotWrapExceptions, null, Over is { } duration ? [duration] : null, null);
}

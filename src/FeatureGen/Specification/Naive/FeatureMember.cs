using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>A feature or label of a definition: a property, or a method with one of its durations.</summary>
/// <param name="Name">Its name, with the duration.</param>
/// <param name="Body">The getter, or the method.</param>
/// <param name="Over">The duration that the method takes.</param>
/// <param name="IsHidden">Whether it is not emitted.</param>
/// <param name="Default">What replaces null where it leaves, in the feature's type.</param>
/// <param name="Place">Its place in the list that the body answers, or null where the body answers a value.</param>
internal sealed record FeatureMember(string Name, MethodInfo Body, Duration? Over, bool IsHidden, object? Default, int? Place = null)
{
    /// <summary>The value; throws what the body throws.</summary>
    public object? Evaluate(FeatureDefinition definition)
        => Place is { } place ? ((IFeatureList)Answer(definition)!).ValueAt(place) : Answer(definition);

    /// <summary>The names of the columns, where the body answers a list.</summary>
    public IReadOnlyList<string> ColumnsOf(FeatureDefinition definition) => ((IFeatureList)Answer(definition)!).Columns;

    private object? Answer(FeatureDefinition definition)
        => Body.Invoke(definition, BindingFlags.DoNotWrapExceptions, null, Over is { } duration ? [duration] : null, null);
}

namespace FeatureGen;

/// <summary>Marks a class, partial and derived from <see cref="FeatureService{TRequest, TOutcome}"/>, as what one model reads.</summary>
/// <param name="name">The service's name, as verbs and requests call it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FeatureServiceAttribute(string name) : Attribute
{
    /// <summary>The service's name.</summary>
    public string Name { get; } = name;

    /// <summary>The version of its meaning, from 1.</summary>
    public int Version { get; set; } = 1;
}

namespace FeatureGen;

/// <summary>Marks a class, partial and derived from <see cref="FeatureView{TEvent}"/>, as features of one entity over one source.</summary>
/// <param name="keys">The event properties that make the entity's key, best as <c>nameof(Arrival.Destination)</c>; several make a composite key.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FeatureViewAttribute(params string[] keys) : Attribute
{
    /// <summary>The event properties that make the entity's key, in order.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;

    /// <summary>The version of its meaning, from 1.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; set; }
}

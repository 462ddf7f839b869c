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

    /// <summary>
    /// How often the view takes in what has become known, such as <c>"1d"</c> for a daily run: at whole multiples since the epoch, in UTC. What becomes known in
    /// between counts from the next one on, in training as in serving; windows end at <c>t</c> all the same. Continuously unless declared.
    /// </summary>
    public string? Cadence { get; set; }

    /// <summary>How long after each time of the <see cref="Cadence"/> what was taken in can be read, such as <c>"2h"</c>.</summary>
    public string? Delay { get; set; }

    /// <summary>
    /// Of a view of <see cref="LabelAttribute">labels</see>: how long after the end of its windows all that happened in them is known, such as <c>"15d"</c>. What
    /// becomes known later never counts; a row whose labels are not that old has none yet. At once unless declared.
    /// </summary>
    public string? Maturity { get; set; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; set; }
}

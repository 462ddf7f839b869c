namespace FeatureGen;

/// <summary>Replaces null where a feature's value leaves; inside expressions the feature stays null (there, write <c>?? x</c>).</summary>
/// <remarks>The value has the feature's type; of a <see cref="Timestamp"/> or <see cref="Duration"/> it is the microseconds.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class DefaultAttribute : Attribute
{
    /// <summary>An integer, time or duration, or a whole number for a floating-point feature.</summary>
    public DefaultAttribute(long value) => Value = value;

    /// <summary>A floating-point number.</summary>
    public DefaultAttribute(double value) => Value = value;

    /// <summary>True or false.</summary>
    public DefaultAttribute(bool value) => Value = value;

    /// <summary>A text.</summary>
    public DefaultAttribute(string value) => Value = value;

    /// <summary>The value: a <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or <see cref="string"/>.</summary>
    public object Value { get; }
}

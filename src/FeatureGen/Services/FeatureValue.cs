using FeatureGen.Columns;

namespace FeatureGen.Services;

/// <summary>One served value: what it is, why, and its bits.</summary>
/// <param name="Kind">The feature's type.</param>
/// <param name="Status">Why it has this value.</param>
/// <param name="HasValue">Whether it is not null.</param>
/// <param name="Lane">The bits: of a double, of an integer or time, or 0 and -1 for a boolean; 0 for null and for text.</param>
/// <param name="Text">The text of a string feature, or null.</param>
public readonly record struct FeatureValue(ValueKind Kind, FeatureStatus Status, bool HasValue, long Lane, string? Text)
{
    /// <summary>The value of a floating-point feature; null if it is null.</summary>
    /// <exception cref="InvalidOperationException">The feature is not floating-point.</exception>
    public double? AsDouble()
        => Kind is ValueKind.Double or ValueKind.Single ? (HasValue ? BitConverter.Int64BitsToDouble(Lane) : null) : throw Wrong(nameof(Double));

    /// <summary>The value of an integer feature, or the microseconds of a time or duration; null if it is null.</summary>
    /// <exception cref="InvalidOperationException">The feature is none of these.</exception>
    public long? AsInt64()
        => Kind is not (ValueKind.Boolean or ValueKind.Single or ValueKind.Double or ValueKind.String) ? (HasValue ? Lane : null) : throw Wrong(nameof(Int64));

    /// <summary>The value of a boolean feature; null if it is null.</summary>
    /// <exception cref="InvalidOperationException">The feature is not boolean.</exception>
    public bool? AsBoolean() => Kind == ValueKind.Boolean ? (HasValue ? Lane != 0 : null) : throw Wrong(nameof(Boolean));

    /// <summary>The text of a string feature; null if it is null.</summary>
    /// <exception cref="InvalidOperationException">The feature is not a string.</exception>
    public string? AsString() => Kind == ValueKind.String ? Text : throw Wrong(nameof(String));

    /// <summary>The value as a person reads it, whatever the culture; floating-point numbers round-trip.</summary>
    public override string ToString()
    {
        if (!HasValue)
        {
            return "null";
        }

        return Kind switch
        {
            ValueKind.Double or ValueKind.Single => BitConverter.Int64BitsToDouble(Lane).ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            ValueKind.Boolean => Lane != 0 ? "true" : "false",
            ValueKind.String => $"\"{Text}\"",
            ValueKind.Date => DateLane.ToDate(Lane).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ValueKind.Timestamp => new Timestamp(Lane).ToString(),
            _ => Lane.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private InvalidOperationException Wrong(string wanted) => new($"A feature of type {Kind} has no {wanted} value.");
}

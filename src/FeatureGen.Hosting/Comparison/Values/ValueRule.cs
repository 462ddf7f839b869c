using FeatureGen.Columns;
using FeatureGen.Services;

namespace FeatureGen.Hosting.Comparison.Values;

/// <summary>When two values of a feature are the same, whatever types they are stored in.</summary>
/// <param name="Relative">The part of the greater of two numbers by which they may differ.</param>
/// <param name="Absolute">
/// By how much they may differ in any case: where large numbers cancel out, what is left of their rounding is large beside the result.
/// </param>
internal readonly record struct ValueRule(double Relative, double Absolute)
{
    // Half a unit in the last place of a 32-bit float on either side.
    private const double SingleRounding = 1.2e-7;

    // Rounding of a double, a few thousand times over, in numbers of a feature's usual size.
    private const double Cancellation = 1e-12;

    /// <summary>The rule for a feature whose values are of that size on average.</summary>
    public static ValueRule For(double tolerance, bool isSingle, double meanMagnitude)
        => new(isSingle ? Math.Max(tolerance, SingleRounding) : tolerance, Cancellation * meanMagnitude);

    /// <summary>Compares two values.</summary>
    public Agreement Compare(in FeatureValue old, in FeatureValue @new)
    {
        if (!old.HasValue || !@new.HasValue)
        {
            return old.HasValue == @new.HasValue ? Agreement.Equal : Agreement.Different;
        }

        if (old.Kind == ValueKind.String || @new.Kind == ValueKind.String)
        {
            return old.Kind == @new.Kind && old.Text == @new.Text ? Agreement.Equal : Agreement.Different;
        }

        return IsFloating(old) || IsFloating(@new)
            ? Compare(NumberOf(old), NumberOf(@new))
            : IntegerOf(old) == IntegerOf(@new) ? Agreement.Equal : Agreement.Different;
    }

    /// <summary>Whether one value stands for nothing and the other is nothing: null against 0, or null against NaN.</summary>
    public static bool IsOtherNull(in FeatureValue old, in FeatureValue @new)
        => old.HasValue != @new.HasValue && (IsNothing(old) || IsNothing(@new)) && old.Kind != ValueKind.String && @new.Kind != ValueKind.String;

    /// <summary>The number that a value is; 1 for true, NaN for null and for text.</summary>
    public static double NumberOf(in FeatureValue value)
        => !value.HasValue || value.Kind == ValueKind.String ? double.NaN
            : IsFloating(value) ? BitConverter.Int64BitsToDouble(value.Lane)
            : IntegerOf(value);

    private static bool IsNothing(in FeatureValue value) => value.HasValue && (NumberOf(value) == 0 || double.IsNaN(NumberOf(value)));

    private static bool IsFloating(in FeatureValue value) => value.Kind is ValueKind.Double or ValueKind.Single;

    private static long IntegerOf(in FeatureValue value) => value.Kind == ValueKind.Boolean ? -value.Lane : value.Lane;

    private Agreement Compare(double old, double @new)
    {
        if (old == @new || (double.IsNaN(old) && double.IsNaN(@new)))
        {
            return Agreement.Equal;
        }

        double difference = Math.Abs(old - @new);
        double allowed = Math.Max(Relative * Math.Max(Math.Abs(old), Math.Abs(@new)), Absolute);
        return double.IsFinite(difference) && difference <= allowed ? Agreement.Rounded : Agreement.Different;
    }
}

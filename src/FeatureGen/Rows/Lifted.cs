using System.Numerics;

namespace FeatureGen.Rows;

/// <summary>The functions of <see cref="Math"/> as C# lifts operators: null where an argument is null. Generated code calls them.</summary>
public static class Lifted
{
    /// <summary><c>Math.Abs</c>.</summary>
    public static T? Abs<T>(T? value)
        where T : struct, INumberBase<T>
        => value is { } number ? T.Abs(number) : null;

    /// <summary><c>Math.Min</c>: NaN wins, -0 is less than +0.</summary>
    public static T? Min<T>(T? left, T? right)
        where T : struct, INumber<T>
        => left is { } one && right is { } other ? T.Min(one, other) : null;

    /// <summary><c>Math.Max</c>: NaN wins, +0 is greater than -0.</summary>
    public static T? Max<T>(T? left, T? right)
        where T : struct, INumber<T>
        => left is { } one && right is { } other ? T.Max(one, other) : null;

    /// <summary><c>Math.Clamp</c>, of bounds that are known to be in order.</summary>
    public static T? Clamp<T>(T? value, T? least, T? greatest)
        where T : struct, INumber<T>
        => value is { } number && least is { } lower && greatest is { } upper ? T.Clamp(number, lower, upper) : null;

    /// <summary><c>Math.Sqrt</c>.</summary>
    public static T? Sqrt<T>(T? value)
        where T : struct, IFloatingPointIeee754<T>
        => value is { } number ? T.Sqrt(number) : null;

    /// <summary><c>Math.Floor</c>.</summary>
    public static T? Floor<T>(T? value)
        where T : struct, IFloatingPointIeee754<T>
        => value is { } number ? T.Floor(number) : null;

    /// <summary><c>Math.Ceiling</c>.</summary>
    public static T? Ceiling<T>(T? value)
        where T : struct, IFloatingPointIeee754<T>
        => value is { } number ? T.Ceiling(number) : null;

    /// <summary><c>Math.Truncate</c>.</summary>
    public static T? Truncate<T>(T? value)
        where T : struct, IFloatingPointIeee754<T>
        => value is { } number ? T.Truncate(number) : null;

    /// <summary><c>Math.Round</c>: halves to even.</summary>
    public static T? Round<T>(T? value)
        where T : struct, IFloatingPointIeee754<T>
        => value is { } number ? T.Round(number) : null;

    /// <summary><c>Math.Round</c> with a rule for halves.</summary>
    public static T? Round<T>(T? value, MidpointRounding mode)
        where T : struct, IFloatingPointIeee754<T>
        => value is { } number ? T.Round(number, mode) : null;

    /// <summary>The magnitude of one number with the sign of another; a NaN counts as positive.</summary>
    public static double? CopySign(double? magnitude, double? sign)
        => magnitude is { } number && sign is { } signed ? Signs.CopySign(number, signed) : null;

    /// <summary>The magnitude of one number with the sign of another; a NaN counts as positive.</summary>
    public static float? CopySign(float? magnitude, float? sign)
        => magnitude is { } number && sign is { } signed ? Signs.CopySign(number, signed) : null;

    /// <summary>A floating-point number as an integer: truncated, saturated, 0 for NaN.</summary>
    public static TInteger? ConvertToInteger<T, TInteger>(T? value)
        where T : struct, IFloatingPoint<T>
        where TInteger : struct, IBinaryInteger<TInteger>
        => value is { } number ? T.ConvertToInteger<TInteger>(number) : null;

    /// <summary>That many microseconds.</summary>
    public static Duration? ToDuration(long? microseconds) => microseconds is { } count ? new Duration(count) : null;

    /// <summary>That many microseconds since the Unix epoch.</summary>
    public static Timestamp? ToTimestamp(long? microseconds) => microseconds is { } count ? new Timestamp(count) : null;

    /// <summary>The date of a day number that is known to be one.</summary>
    public static DateOnly? FromDayNumber(int? day) => day is { } number ? DateOnly.FromDayNumber(number) : null;

    /// <summary>A date's midnight in UTC.</summary>
    public static Timestamp? Midnight(DateOnly? date) => date is { } day ? Timestamp.From(day) : null;
}

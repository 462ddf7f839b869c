using System.Numerics;
using FeatureGen.Columns;

namespace FeatureGen.Rows;

/// <summary>Operations that throw in C#: they answer something harmless instead and raise a flag. Generated code calls them.</summary>
/// <remarks>They stand where C# would evaluate the operation and only there, so the flag is raised exactly where C# would throw.</remarks>
public static class Partial
{
    /// <summary>Another step's value; an error where that step is one.</summary>
    public static T Read<T>(in T value, bool valueFails, ref bool fails)
    {
        fails |= valueFails;
        return value;
    }

    /// <summary><c>value.Value</c>; an error where it is null.</summary>
    public static T Value<T>(T? value, ref bool fails)
        where T : struct
    {
        fails |= !value.HasValue;
        return value.GetValueOrDefault();
    }

    /// <summary>A text where there is one; an error where it is null.</summary>
    public static string Value(string? value, ref bool fails)
    {
        fails |= value is null;
        return value ?? "";
    }

    /// <summary><c>left / right</c>; an error where the divisor is 0, or -1 under the least value.</summary>
    public static T Divide<T>(T left, T right, ref bool fails)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (CannotDivide(left, right))
        {
            fails = true;
            return T.Zero;
        }

        return left / right;
    }

    /// <summary><c>left / right</c>, null where either is; an error where the divisor is 0, or -1 under the least value.</summary>
    public static T? Divide<T>(T? left, T? right, ref bool fails)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
        => left is { } dividend && right is { } divisor ? Divide(dividend, divisor, ref fails) : null;

    /// <summary><c>left % right</c>; an error where the divisor is 0, or -1 under the least value.</summary>
    public static T Remainder<T>(T left, T right, ref bool fails)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (CannotDivide(left, right))
        {
            fails = true;
            return T.Zero;
        }

        return left % right;
    }

    /// <summary><c>left % right</c>, null where either is; an error where the divisor is 0, or -1 under the least value.</summary>
    public static T? Remainder<T>(T? left, T? right, ref bool fails)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
        => left is { } dividend && right is { } divisor ? Remainder(dividend, divisor, ref fails) : null;

    /// <summary><c>Math.Abs(value)</c>; an error for the least value.</summary>
    public static T Abs<T>(T value, ref bool fails)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (value == T.MinValue)
        {
            fails = true;
            return T.Zero;
        }

        return T.Abs(value);
    }

    /// <summary><c>Math.Abs(value)</c>, null of null; an error for the least value.</summary>
    public static T? Abs<T>(T? value, ref bool fails)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
        => value is { } number ? Abs(number, ref fails) : null;

    /// <summary><c>Math.Clamp(value, least, greatest)</c>; an error where the least is greater than the greatest.</summary>
    public static T Clamp<T>(T value, T least, T greatest, ref bool fails)
        where T : struct, INumber<T>
    {
        fails |= least > greatest;
        return value < least ? least : value > greatest ? greatest : value;
    }

    /// <summary><c>Math.Clamp(value, least, greatest)</c>, null where any is; an error where the least is greater than the greatest.</summary>
    public static T? Clamp<T>(T? value, T? least, T? greatest, ref bool fails)
        where T : struct, INumber<T>
        => value is { } number && least is { } lower && greatest is { } upper ? Clamp(number, lower, upper, ref fails) : null;

    /// <summary><c>date.AddDays(days)</c>; an error where there is no such date.</summary>
    public static DateOnly AddDays(DateOnly date, int days, ref bool fails) => FromDay((long)date.DayNumber + days, ref fails);

    /// <summary><c>date.AddDays(days)</c>, null where either is; an error where there is no such date.</summary>
    public static DateOnly? AddDays(DateOnly? date, int? days, ref bool fails)
        => date is { } from && days is { } count ? AddDays(from, count, ref fails) : null;

    /// <summary><c>DateOnly.FromDayNumber(day)</c>; an error where there is no such date.</summary>
    public static DateOnly FromDayNumber(int day, ref bool fails) => FromDay(day, ref fails);

    /// <summary><c>DateOnly.FromDayNumber(day)</c>, null of null; an error where there is no such date.</summary>
    public static DateOnly? FromDayNumber(int? day, ref bool fails) => day is { } number ? FromDayNumber(number, ref fails) : null;

    private static DateOnly FromDay(long day, ref bool fails)
    {
        fails |= day is < 0 or > DateLane.Last;
        return DateLane.ToDate(day);
    }

    private static bool CannotDivide<T>(T left, T right)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
        => T.IsZero(right) || (T.IsNegative(left) && left == T.MinValue && right == -T.One);
}

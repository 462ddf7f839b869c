using System.Buffers;
using System.Globalization;
using System.Text;
using FeatureGen.Columns;

namespace FeatureGen.Offline.Reading;

/// <summary>Canonical decoding of text: the one spelling of each kind, whatever the culture.</summary>
internal static class Spelling
{
    private const NumberStyles Integer = NumberStyles.AllowLeadingSign;
    private const NumberStyles Floating = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a value as the lane of its kind; false where the text does not spell one or is out of range.</summary>
    /// <remarks>A time without a zone is read only where <paramref name="zone"/> is "UTC".</remarks>
    public static bool TryRead(ReadOnlySpan<byte> text, ValueKind kind, string? zone, out long lane)
    {
        switch (kind)
        {
            case ValueKind.Boolean:
                lane = Is(text, "true") ? -1 : 0;
                return lane != 0 || Is(text, "false");
            case ValueKind.Int32:
                bool isInteger = int.TryParse(text, Integer, CultureInfo.InvariantCulture, out int small);
                lane = small;
                return isInteger;
            case ValueKind.SByte or ValueKind.Byte or ValueKind.Int16 or ValueKind.UInt16 or ValueKind.UInt32:
                return long.TryParse(text, Integer, CultureInfo.InvariantCulture, out lane) && lane >= LeastOf(kind) && lane <= GreatestOf(kind);
            case ValueKind.Int64 or ValueKind.Duration:
                return long.TryParse(text, Integer, CultureInfo.InvariantCulture, out lane);
            case ValueKind.Single:
                // Parsed as a float, not as a double that is then rounded again.
                bool isSingle = TryInfinityOrNaN(text, out double single)
                    || (float.TryParse(text, Floating, CultureInfo.InvariantCulture, out float parsed) && float.IsFinite(parsed) && Keep(parsed, out single));
                lane = BitConverter.DoubleToInt64Bits(single);
                return isSingle;
            case ValueKind.Double:
                bool isDouble = TryInfinityOrNaN(text, out double value)
                    || (double.TryParse(text, Floating, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));
                lane = BitConverter.DoubleToInt64Bits(value);
                return isDouble;
            case ValueKind.Date:
                return TryReadDate(text, out lane);
            case ValueKind.Timestamp:
                return TimeSpelling.TryRead(text, zone == "UTC", out lane);
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "Strings are not spelled: they are their text.");
        }
    }

    /// <summary>What a text of a kind should look like, in words.</summary>
    public static string Expected(ValueKind kind, string? zone) => kind switch
    {
        ValueKind.Boolean => "true or false",
        ValueKind.SByte or ValueKind.Byte or ValueKind.Int16 or ValueKind.UInt16 or ValueKind.UInt32
            => FormattableString.Invariant($"a whole number from {LeastOf(kind)} to {GreatestOf(kind)}"),
        ValueKind.Int32 => "a whole number of 32 bits",
        ValueKind.Int64 => "a whole number of 64 bits",
        ValueKind.Duration => "a whole number of microseconds",
        ValueKind.Single or ValueKind.Double => "a number such as -1.5e3 that the type can hold, inf, -inf or nan",
        ValueKind.Date => "a date such as 2001-06-30",
        ValueKind.Timestamp when zone == "UTC" => "a time such as 2001-06-30 23:59:59.999999",
        ValueKind.Timestamp => "a time with its zone, such as 2001-06-30T23:59:59.999999Z or ...+02:00 (or declare Zone = \"UTC\" on the member)",
        _ => "text",
    };

    private static bool TryReadDate(ReadOnlySpan<byte> text, out long lane)
    {
        Span<char> letters = stackalloc char["yyyy-MM-dd".Length];
        DateOnly date = default;
        bool isDate = Ascii.ToUtf16(text, letters, out int length) == OperationStatus.Done
            && DateOnly.TryParseExact(letters[..length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        lane = date.DayNumber;
        return isDate;
    }

    private static long LeastOf(ValueKind kind) => kind switch
    {
        ValueKind.SByte => sbyte.MinValue,
        ValueKind.Int16 => short.MinValue,
        _ => 0,
    };

    private static long GreatestOf(ValueKind kind) => kind switch
    {
        ValueKind.SByte => sbyte.MaxValue,
        ValueKind.Byte => byte.MaxValue,
        ValueKind.Int16 => short.MaxValue,
        ValueKind.UInt16 => ushort.MaxValue,
        _ => uint.MaxValue,
    };

    private static bool TryInfinityOrNaN(ReadOnlySpan<byte> text, out double value)
    {
        // double.NaN has the sign bit set: it is what x86 computes, not the canonical one.
        value = Is(text, "nan") ? BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000)
            : Is(text, "inf") || Is(text, "infinity") ? double.PositiveInfinity
            : Is(text, "-inf") || Is(text, "-infinity") ? double.NegativeInfinity
            : 0;
        return value != 0;
    }

    private static bool Is(ReadOnlySpan<byte> text, string word) => Ascii.EqualsIgnoreCase(text, word);

    private static bool Keep(double from, out double to)
    {
        to = from;
        return true;
    }
}

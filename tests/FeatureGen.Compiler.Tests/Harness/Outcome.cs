using FeatureGen.Columns;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>What a cell holds, comparable: an error, null, or the bits of its lane; all NaNs are one.</summary>
internal readonly record struct Outcome(bool Fails, bool HasValue, long Lane)
{
    public static Outcome Error { get; } = new(true, false, 0);

    public static Outcome Null { get; } = new(false, false, 0);

    /// <summary>A C# value as a cell holds it.</summary>
    public static Outcome Of(object? value, StringTable strings) => value is null ? Null : new Outcome(false, true, Canonical(value, LaneOf(value, strings)));

    /// <summary>The value of a function; an error where it throws.</summary>
    public static Outcome Of(Func<object?> function, StringTable strings)
    {
        try
        {
            return Of(function(), strings);
        }
        catch (Exception thrown) when (thrown is ArithmeticException or ArgumentException or InvalidOperationException)
        {
            return Error;
        }
    }

    /// <summary>The bits of a C# value's lane.</summary>
    public static long LaneOf(object value, StringTable strings)
        => value switch
        {
            bool boolean => boolean ? -1 : 0,
            sbyte integer => integer,
            byte integer => integer,
            short integer => integer,
            ushort integer => integer,
            uint integer => integer,
            int integer => integer,
            long integer => integer,
            float number => BitConverter.DoubleToInt64Bits(number),
            double number => BitConverter.DoubleToInt64Bits(number),
            string text => strings.Intern(text),
            Timestamp time => time.Microseconds,
            Duration duration => duration.Microseconds,
            DateOnly date => date.DayNumber,
            _ => throw new ArgumentException($"No lane for {value.GetType()}."),
        };

    /// <summary>What a tile's cell holds after a run.</summary>
    public static Outcome At(Tile tile, int column, int row, bool isFloating)
    {
        if (tile.HasFailed(column, row))
        {
            return tile.IsValid(column, row) ? new Outcome(true, true, 0) : Error;
        }

        long lane = tile.LongsOf(column)[row];
        return !tile.IsValid(column, row) ? Null : new Outcome(false, true, isFloating ? Canonical(BitConverter.Int64BitsToDouble(lane), lane) : lane);
    }

    public override string ToString()
        => Fails ? (HasValue ? "an error that has a value" : "an error")
        : !HasValue ? "null"
        : $"{Lane} (0x{Lane:X16}, {BitConverter.Int64BitsToDouble(Lane):R})";

    private static long Canonical(object value, long lane) => value is double.NaN or float.NaN ? 0x7FF8_0000_0000_0000 : lane;
}

using System.Runtime.CompilerServices;
using FeatureGen.Columns;

namespace FeatureGen.Rows;

/// <summary>One row of a tile, its cells as C# values. Generated code reads inputs and writes steps through it.</summary>
/// <remarks>Columns and row are not checked: they are the program's own.</remarks>
public readonly ref struct TileRow
{
    private const int BitsOfAByte = 8;

    private readonly Tile tile;
    private readonly nuint row;

    /// <summary>The row of that number, at least 0 and below the tile's capacity.</summary>
    public TileRow(Tile tile, int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, tile.Capacity);
        this.tile = tile;
        this.row = (nuint)row;
    }

    /// <summary>Whether a cell is not null.</summary>
    public bool HasValue(int column) => IsSet(ref tile.Valid(column));

    /// <summary>Whether a cell is an error.</summary>
    public bool Fails(int column) => IsSet(ref tile.Fails(column));

    /// <summary>A cell of booleans.</summary>
    public bool Boolean(int column) => Lane(column) != 0;

    /// <summary>A cell of 32-bit integers.</summary>
    public int Int32(int column) => (int)Lane(column);

    /// <summary>A cell of 64-bit integers.</summary>
    public long Int64(int column) => Lane(column);

    /// <summary>A cell of floats.</summary>
    public float Single(int column) => (float)Double(column);

    /// <summary>A cell of doubles.</summary>
    public double Double(int column) => Unsafe.Add(ref tile.Doubles(column), row);

    /// <summary>A cell of strings; a required string that is absent is null until admission refuses its row.</summary>
    public string String(int column) => NullableString(column)!;

    /// <summary>A cell of instants.</summary>
    public Timestamp Timestamp(int column) => new(Lane(column));

    /// <summary>A cell of durations.</summary>
    public Duration Duration(int column) => new(Lane(column));

    /// <summary>A cell of booleans or nulls.</summary>
    public bool? NullableBoolean(int column) => HasValue(column) ? Boolean(column) : null;

    /// <summary>A cell of 32-bit integers or nulls.</summary>
    public int? NullableInt32(int column) => HasValue(column) ? Int32(column) : null;

    /// <summary>A cell of 64-bit integers or nulls.</summary>
    public long? NullableInt64(int column) => HasValue(column) ? Int64(column) : null;

    /// <summary>A cell of floats or nulls.</summary>
    public float? NullableSingle(int column) => HasValue(column) ? Single(column) : null;

    /// <summary>A cell of doubles or nulls.</summary>
    public double? NullableDouble(int column) => HasValue(column) ? Double(column) : null;

    /// <summary>A cell of strings or nulls.</summary>
    public string? NullableString(int column) => HasValue(column) ? tile.Strings[Lane(column)] : null;

    /// <summary>A cell of instants or nulls.</summary>
    public Timestamp? NullableTimestamp(int column) => HasValue(column) ? Timestamp(column) : null;

    /// <summary>A cell of durations or nulls.</summary>
    public Duration? NullableDuration(int column) => HasValue(column) ? Duration(column) : null;

    /// <summary>Writes a boolean or null.</summary>
    public void Put(int column, bool? value) => Put(column, value.GetValueOrDefault() ? -1L : 0L, value.HasValue);

    /// <summary>Writes a 32-bit integer or null.</summary>
    public void Put(int column, int? value) => Put(column, (long)value.GetValueOrDefault(), value.HasValue);

    /// <summary>Writes a 64-bit integer or null.</summary>
    public void Put(int column, long? value) => Put(column, value.GetValueOrDefault(), value.HasValue);

    /// <summary>Writes a float or null.</summary>
    public void Put(int column, float? value) => Put(column, (double?)value);

    /// <summary>Writes a double or null.</summary>
    public void Put(int column, double? value) => Put(column, BitConverter.DoubleToInt64Bits(value.GetValueOrDefault()), value.HasValue);

    /// <summary>Writes a string or null.</summary>
    public void Put(int column, string? value) => Put(column, value is null ? -1 : tile.Strings.Intern(value), value is not null);

    /// <summary>Writes an instant or null.</summary>
    public void Put(int column, Timestamp? value) => Put(column, value.GetValueOrDefault().Microseconds, value.HasValue);

    /// <summary>Writes a duration or null.</summary>
    public void Put(int column, Duration? value) => Put(column, value.GetValueOrDefault().Microseconds, value.HasValue);

    /// <summary>Writes whether a cell is an error, after its value; an error is null.</summary>
    public void PutFails(int column, bool fails)
    {
        Set(ref tile.Fails(column), fails);
        if (fails)
        {
            Set(ref tile.Valid(column), false);
        }
    }

    private long Lane(int column) => Unsafe.Add(ref tile.Longs(column), row);

    private void Put(int column, long lane, bool valid)
    {
        Unsafe.Add(ref tile.Longs(column), row) = lane;
        Set(ref tile.Valid(column), valid);
    }

    private bool IsSet(ref byte bits) => ((Unsafe.Add(ref bits, row / BitsOfAByte) >> (int)(row % BitsOfAByte)) & 1) != 0;

    private void Set(ref byte bits, bool value)
    {
        ref byte target = ref Unsafe.Add(ref bits, row / BitsOfAByte);
        int mask = 1 << (int)(row % BitsOfAByte);
        target = (byte)(value ? target | mask : target & ~mask);
    }
}

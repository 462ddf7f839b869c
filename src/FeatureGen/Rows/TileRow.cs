using System.Runtime.CompilerServices;
using FeatureGen.Columns;

namespace FeatureGen.Rows;

/// <summary>One row of a tile, its cells as C# values. Generated code reads inputs and writes steps through it.</summary>
/// <remarks>Columns and row are not checked: they are the program's own.</remarks>
public readonly unsafe ref struct TileRow
{
    private const int BitsOfAByte = 8;

    private readonly Tile tile;
    private readonly int row;
    private readonly byte* lanes;
    private readonly byte* valid;
    private readonly byte* fails;
    private readonly nuint stride;
    private readonly int bit;

    /// <summary>The row of that number, at least 0 and below the tile's capacity.</summary>
    public TileRow(Tile tile, int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, tile.Capacity);
        this.tile = tile;
        this.row = row;
        lanes = (byte*)Unsafe.AsPointer(ref Unsafe.Add(ref tile.Longs(0), row));
        valid = (byte*)Unsafe.AsPointer(ref Unsafe.Add(ref tile.Valid(0), row / BitsOfAByte));
        fails = (byte*)Unsafe.AsPointer(ref Unsafe.Add(ref tile.Fails(0), row / BitsOfAByte));
        stride = tile.Stride;
        bit = 1 << (row % BitsOfAByte);
    }

    /// <summary>Whether a cell is not null.</summary>
    public bool HasValue(int column) => (valid[(nuint)column * stride] & bit) != 0;

    /// <summary>Whether a cell is an error.</summary>
    public bool Fails(int column) => (fails[(nuint)column * stride] & bit) != 0;

    /// <summary>A cell's status.</summary>
    internal FeatureStatus Status(int column) => tile.StatusOf(column)[row];

    /// <summary>A cell of booleans.</summary>
    public bool Boolean(int column) => Lane(column) != 0;

    /// <summary>A cell of 8-bit integers.</summary>
    public sbyte SByte(int column) => (sbyte)Lane(column);

    /// <summary>A cell of 8-bit integers that are never negative.</summary>
    public byte Byte(int column) => (byte)Lane(column);

    /// <summary>A cell of 16-bit integers.</summary>
    public short Int16(int column) => (short)Lane(column);

    /// <summary>A cell of 16-bit integers that are never negative.</summary>
    public ushort UInt16(int column) => (ushort)Lane(column);

    /// <summary>A cell of 32-bit integers that are never negative.</summary>
    public uint UInt32(int column) => (uint)Lane(column);

    /// <summary>A cell of 32-bit integers.</summary>
    public int Int32(int column) => (int)Lane(column);

    /// <summary>A cell of 64-bit integers.</summary>
    public long Int64(int column) => Lane(column);

    /// <summary>A cell of floats.</summary>
    public float Single(int column) => (float)Double(column);

    /// <summary>A cell of doubles.</summary>
    public double Double(int column) => *(double*)(lanes + ((nuint)column * stride));

    /// <summary>A cell of strings; a required string that is absent is null until admission refuses its row.</summary>
    public string String(int column) => NullableString(column)!;

    /// <summary>A cell of instants.</summary>
    public Timestamp Timestamp(int column) => new(Lane(column));

    /// <summary>A cell of durations.</summary>
    public Duration Duration(int column) => new(Lane(column));

    /// <summary>A cell of dates; where memory holds none, some date that nobody reads.</summary>
    public DateOnly Date(int column) => DateLane.ToDate(Lane(column));

    /// <summary>A cell of dates or nulls.</summary>
    public DateOnly? NullableDate(int column) => HasValue(column) ? Date(column) : null;

    /// <summary>A cell of booleans or nulls.</summary>
    public bool? NullableBoolean(int column) => HasValue(column) ? Boolean(column) : null;

    /// <summary>A cell of 8-bit integers, or nulls.</summary>
    public sbyte? NullableSByte(int column) => HasValue(column) ? SByte(column) : null;

    /// <summary>A cell of 8-bit integers that are never negative, or nulls.</summary>
    public byte? NullableByte(int column) => HasValue(column) ? Byte(column) : null;

    /// <summary>A cell of 16-bit integers, or nulls.</summary>
    public short? NullableInt16(int column) => HasValue(column) ? Int16(column) : null;

    /// <summary>A cell of 16-bit integers that are never negative, or nulls.</summary>
    public ushort? NullableUInt16(int column) => HasValue(column) ? UInt16(column) : null;

    /// <summary>A cell of 32-bit integers that are never negative, or nulls.</summary>
    public uint? NullableUInt32(int column) => HasValue(column) ? UInt32(column) : null;

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

    /// <summary>The text behind a cell's code, whatever its validity; null where the code is none.</summary>
    internal string? Text(int column) => Lane(column) is >= 0 and var code ? tile.Strings[code] : null;

    /// <summary>A cell of instants or nulls.</summary>
    public Timestamp? NullableTimestamp(int column) => HasValue(column) ? Timestamp(column) : null;

    /// <summary>A cell of durations or nulls.</summary>
    public Duration? NullableDuration(int column) => HasValue(column) ? Duration(column) : null;

    /// <summary>Writes a boolean or null.</summary>
    public void Put(int column, in bool? value) => Put(column, value.GetValueOrDefault() ? -1L : 0L, value.HasValue);

    /// <summary>Writes an 8-bit integer, or null.</summary>
    public void Put(int column, in sbyte? value) => Put(column, (long)value.GetValueOrDefault(), value.HasValue);

    /// <summary>Writes an 8-bit integer that is never negative, or null.</summary>
    public void Put(int column, in byte? value) => Put(column, (long)value.GetValueOrDefault(), value.HasValue);

    /// <summary>Writes a 16-bit integer, or null.</summary>
    public void Put(int column, in short? value) => Put(column, (long)value.GetValueOrDefault(), value.HasValue);

    /// <summary>Writes a 16-bit integer that is never negative, or null.</summary>
    public void Put(int column, in ushort? value) => Put(column, (long)value.GetValueOrDefault(), value.HasValue);

    /// <summary>Writes a 32-bit integer that is never negative, or null.</summary>
    public void Put(int column, in uint? value) => Put(column, (long)value.GetValueOrDefault(), value.HasValue);

    /// <summary>Writes a 32-bit integer or null.</summary>
    public void Put(int column, in int? value) => Put(column, (long)value.GetValueOrDefault(), value.HasValue);

    /// <summary>Writes a 64-bit integer or null.</summary>
    public void Put(int column, in long? value) => Put(column, value.GetValueOrDefault(), value.HasValue);

    /// <summary>Writes a float or null.</summary>
    public void Put(int column, in float? value) => Put(column, (double?)value);

    /// <summary>Writes a double or null.</summary>
    public void Put(int column, in double? value) => Put(column, BitConverter.DoubleToInt64Bits(value.GetValueOrDefault()), value.HasValue);

    /// <summary>Writes a string or null.</summary>
    public void Put(int column, string? value) => Put(column, value is null ? -1 : tile.Strings.Intern(value), value is not null);

    /// <summary>Writes an instant or null.</summary>
    public void Put(int column, in Timestamp? value) => Put(column, value.GetValueOrDefault().Microseconds, value.HasValue);

    /// <summary>Writes a duration or null.</summary>
    public void Put(int column, in Duration? value) => Put(column, value.GetValueOrDefault().Microseconds, value.HasValue);

    /// <summary>Writes a boolean into a column that has neither nulls nor errors.</summary>
    public void Put(int column, bool value) => Lane(column) = value ? -1 : 0;

    /// <summary>Writes an 8-bit integer into a column that has neither nulls nor errors.</summary>
    public void Put(int column, sbyte value) => Lane(column) = value;

    /// <summary>Writes an 8-bit integer that is never negative into a column that has neither nulls nor errors.</summary>
    public void Put(int column, byte value) => Lane(column) = value;

    /// <summary>Writes a 16-bit integer into a column that has neither nulls nor errors.</summary>
    public void Put(int column, short value) => Lane(column) = value;

    /// <summary>Writes a 16-bit integer that is never negative into a column that has neither nulls nor errors.</summary>
    public void Put(int column, ushort value) => Lane(column) = value;

    /// <summary>Writes a 32-bit integer that is never negative into a column that has neither nulls nor errors.</summary>
    public void Put(int column, uint value) => Lane(column) = value;

    /// <summary>Writes a 32-bit integer into a column that has neither nulls nor errors.</summary>
    public void Put(int column, int value) => Lane(column) = value;

    /// <summary>Writes a 64-bit integer into a column that has neither nulls nor errors.</summary>
    public void Put(int column, long value) => Lane(column) = value;

    /// <summary>Writes a float into a column that has neither nulls nor errors.</summary>
    public void Put(int column, float value) => Put(column, (double)value);

    /// <summary>Writes a double into a column that has neither nulls nor errors.</summary>
    public void Put(int column, double value) => Lane(column) = BitConverter.DoubleToInt64Bits(value);

    /// <summary>Writes an instant into a column that has neither nulls nor errors.</summary>
    public void Put(int column, Timestamp value) => Lane(column) = value.Microseconds;

    /// <summary>Writes a duration into a column that has neither nulls nor errors.</summary>
    public void Put(int column, Duration value) => Lane(column) = value.Microseconds;

    /// <summary>Writes a date or null.</summary>
    public void Put(int column, in DateOnly? value) => Put(column, (long)value.GetValueOrDefault().DayNumber, value.HasValue);

    /// <summary>Writes a date into a column that has neither nulls nor errors.</summary>
    public void Put(int column, DateOnly value) => Lane(column) = value.DayNumber;

    /// <summary>Writes whether a cell is an error, after its value; an error is null.</summary>
    public void PutFails(int column, bool hasFailed)
    {
        nuint start = (nuint)column * stride;
        int failed = MaskOf(hasFailed);
        fails[start] = (byte)((fails[start] & ~bit) | failed);
        valid[start] &= (byte)~failed;
    }

    // Without a branch: a request writes many cells, each of them once.
    private int MaskOf(bool value) => -Unsafe.BitCast<bool, byte>(value) & bit;

    private ref long Lane(int column) => ref *(long*)(lanes + ((nuint)column * stride));

    private void Put(int column, long lane, bool hasValue)
    {
        nuint start = (nuint)column * stride;
        *(long*)(lanes + start) = lane;
        valid[start] = (byte)((valid[start] & ~bit) | MaskOf(hasValue));
    }
}

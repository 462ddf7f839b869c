using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>Values of each type at which operations behave differently.</summary>
internal static class InputClasses
{
    private static readonly double[] Doubles =
    [
        0.0, -0.0, 1, -1, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.49999999999999994, -0.49999999999999994, 3, -7.25, 10, 0.1, 1e-300, 123456789.123,
        double.Epsilon, -double.Epsilon, 2.2250738585072009e-308, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity,
        double.NaN, BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0000), BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_1234),
        4503599627370495.5, 4503599627370497.5, 9007199254740993, 2147483647, 2147483648.5, -2147483648.9, -2147483649,
        9223372036854774784, 9223372036854775808.0, -9223372036854775808.0, -9223372036854777856.0, 1e30, -1e30, 16777217, 3.4028235677973366e38, 1e-46,
    ];

    private static readonly float[] Singles =
    [
        0f, -0f, 1f, -1f, 0.5f, -0.5f, 1.5f, -1.5f, 2.5f, 0.49999997f, -0.49999997f, 3f, -7.25f, 0.1f, float.Epsilon, -float.Epsilon, 1.1754942e-38f,
        float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN, BitConverter.Int32BitsToSingle(0x7FC0_0001),
        8388607.5f, 4194304.5f, 16777216f, 16777215f, 2147483648f, -2147483648f, 2147483520f, 9.223372e18f, -9.223372e18f, 1e30f, -1e30f, 1e-20f,
    ];

    private static readonly long[] Longs =
    [
        0, 1, -1, 2, -2, 3, 7, -7, 10, 60, 1000, int.MaxValue, int.MinValue, int.MaxValue + 1L, int.MinValue - 1L, uint.MaxValue, 16777217, 1L << 53, (1L << 53) + 1,
        -(1L << 53) - 1, (1L << 62) + 1, long.MaxValue, long.MaxValue - 1, long.MinValue, long.MinValue + 1, 0x7FFF_FFBF_FFFF_FFFF, 9007199791611905,
        86_399_999_999, 86_400_000_000, -86_400_000_001, 951_782_400_000_000, 951_868_799_999_999, 986_115_600_000_000, -62_135_596_800_000_001,
    ];

    private static readonly int[] Days = [0, 1, 364, 365, 1460, 719_162, 719_161, 730_119, 730_178, 730_179, 738_000, 3_652_057, 3_652_058];

    private static readonly int[] Small =
        [0, 1, -1, 2, -2, 3, 7, -7, 100, 127, 128, -128, -129, 181, 182, 255, 256, 257, 1000, 32767, 32768, -32768, 65535, 65534];

    private static readonly int[] Integers =
        [0, 1, -1, 2, -2, 3, 7, -7, 10, 100, 46340, 46341, -46341, 65536, 16777217, int.MaxValue, int.MaxValue - 1, int.MinValue, int.MinValue + 1];

    /// <summary>The values of a type; null is not among them.</summary>
    public static IReadOnlyList<object> Of(Scalar scalar)
        => scalar switch
        {
            Scalar.Boolean => [true, false],
            Scalar.SByte => [.. Small.Where(value => value is >= sbyte.MinValue and <= sbyte.MaxValue).Select(value => (object)(sbyte)value)],
            Scalar.Byte => [.. Small.Where(value => value is >= byte.MinValue and <= byte.MaxValue).Select(value => (object)(byte)value)],
            Scalar.Int16 => [.. Small.Where(value => value is >= short.MinValue and <= short.MaxValue).Select(value => (object)(short)value)],
            Scalar.UInt16 => [.. Small.Where(value => value is >= ushort.MinValue and <= ushort.MaxValue).Select(value => (object)(ushort)value)],
            Scalar.UInt32 => [.. Longs.Where(value => value is >= uint.MinValue and <= uint.MaxValue).Select(value => (object)(uint)value), 1U << 31, uint.MaxValue - 1],
            Scalar.Int32 => [.. Integers.Cast<object>()],
            Scalar.Int64 => [.. Longs.Cast<object>()],
            Scalar.Single => [.. Singles.Cast<object>()],
            Scalar.Double => [.. Doubles.Cast<object>()],
            Scalar.String => ["AA", "ORD", "", "quote \" and \\ and é\n"],
            Scalar.Date => [.. Days.Select(day => (object)DateOnly.FromDayNumber(day))],
            Scalar.Timestamp => [.. Longs.Select(value => (object)new Timestamp(value))],
            Scalar.Duration => [.. Longs.Select(value => (object)new Duration(value))],
            _ => throw new ArgumentOutOfRangeException(nameof(scalar)),
        };

    /// <summary>What a required value is where it is not given: the type's default, and some text.</summary>
    public static object DefaultOf(Scalar scalar)
        => scalar switch
        {
            Scalar.Boolean => false,
            Scalar.SByte => (sbyte)0,
            Scalar.Byte => (byte)0,
            Scalar.Int16 => (short)0,
            Scalar.UInt16 => (ushort)0,
            Scalar.UInt32 => 0U,
            Scalar.Int32 => 0,
            Scalar.Int64 => 0L,
            Scalar.Single => 0f,
            Scalar.Double => 0.0,
            Scalar.String => "",
            Scalar.Timestamp => default(Timestamp),
            Scalar.Duration => default(Duration),
            Scalar.Date => default(DateOnly),
            _ => throw new ArgumentOutOfRangeException(nameof(scalar)),
        };
}

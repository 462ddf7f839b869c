using System.Reflection;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>Structs whose positional members are drawn from the values at which arithmetic goes wrong.</summary>
internal static class ExtremeRequests
{
    private static readonly long[] Longs = [0, 1, -1, 2, 3, -7, 60, 1 << 20, int.MaxValue, int.MinValue, 1L << 53, (1L << 53) + 1, long.MaxValue, long.MinValue, long.MinValue + 1];
    private static readonly int[] Integers = [0, 1, -1, 2, 3, -7, 1000, 16_777_217, int.MaxValue, int.MinValue, int.MinValue + 1];

    private static readonly int[] Small = [0, 1, -1, 2, 3, -7, 100, 127, 128, 181, 255, 256, 32767, 32768, 65535];

    private static readonly double[] Doubles =
        [0.0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 0.1, 1e-310, double.Epsilon, 4503599627370497.5, 9.3e18, -9.3e18, 3e9, 1e308, double.MaxValue,
            double.MinValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private static readonly float[] Floats =
        [0f, -0f, 1, -1, 0.5f, 1.5f, 2.5f, -2.5f, 0.1f, float.Epsilon, 16_777_216f, 3e9f, 9.3e18f, float.MaxValue, float.MinValue, float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    private static readonly string[] Texts = ["", "a", "b", "x", "JFK", "\u00e9"];

    /// <summary>That many structs of a type; the same seed gives the same structs.</summary>
    public static IEnumerable<object> Of(Type type, int count, int seed)
    {
        var random = new Random(seed);
        ConstructorInfo constructor = type.GetConstructors().Single(candidate => candidate.GetParameters().Length > 0);
        for (int i = 0; i < count; i++)
        {
            yield return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.Name!, random))]);
        }
    }

    private static object? Value(Type type, string name, Random random)
    {
        bool isNullable = Nullable.GetUnderlyingType(type) is not null || (type == typeof(string) && name.StartsWith('N'));
        return isNullable && random.Next(4) == 0 ? null : (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            { } kind when kind == typeof(long) => Any(Longs, random),
            { } kind when kind == typeof(int) => Any(Integers, random),
            { } kind when kind == typeof(sbyte) => (sbyte)Any(Small, random),
            { } kind when kind == typeof(byte) => (byte)Any(Small, random),
            { } kind when kind == typeof(short) => (short)Any(Small, random),
            { } kind when kind == typeof(ushort) => (ushort)Any(Small, random),
            { } kind when kind == typeof(uint) => (uint)Any(Integers, random),
            { } kind when kind == typeof(double) => Any(Doubles, random),
            { } kind when kind == typeof(float) => Any(Floats, random),
            { } kind when kind == typeof(bool) => random.Next(2) == 0,
            { } kind when kind == typeof(string) => Any(Texts, random),
            { } kind when kind == typeof(Timestamp) => new Timestamp(Time(random)),
            { } kind when kind == typeof(Duration) => new Duration(Time(random)),
            { } kind when kind == typeof(DateOnly) => random.Next(4) switch { 0 => DateOnly.MinValue, 1 => DateOnly.MaxValue, _ => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)) },
            { IsEnum: true } kind => Enum.ToObject(kind, Any(Small, random)),
            _ => throw new InvalidOperationException($"No value of {type}."),
        };
    }

    private static long Time(Random random)
        => random.Next(3) == 0 ? Any(Longs, random) : random.NextInt64(-62_135_596_800_000_000, 253_402_300_800_000_000);

    private static T Any<T>(T[] values, Random random) => values[random.Next(values.Length)];
}

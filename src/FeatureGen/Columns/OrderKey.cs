using System.Runtime.CompilerServices;

namespace FeatureGen.Columns;

/// <summary>Maps lanes to integers that compare as the values do: NaN above positive infinity, false below true.</summary>
internal static class OrderKey
{
    private const long CanonicalNaN = 0x7FF8000000000000;

    /// <summary>The bits of a double with every NaN made one, and negative zero made zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Canonical(long bits)
    {
        double value = BitConverter.Int64BitsToDouble(bits);
        return double.IsNaN(value) ? CanonicalNaN : value == 0 ? 0 : bits;
    }

    /// <summary>The key of a canonical lane of any kind but strings.</summary>
    public static long Of(long lane, ValueKind kind) => kind switch
    {
        ValueKind.Boolean => -lane,
        ValueKind.Double or ValueKind.Single => Flip(lane),
        _ => lane,
    };

    /// <summary>The lane whose key this is.</summary>
    public static long ToLane(long key, ValueKind kind) => Of(key, kind);

    // A negative double's magnitude counts downwards in its bits; turning those over makes the order one of integers.
    private static long Flip(long bits) => bits >= 0 ? bits : bits ^ long.MaxValue;
}

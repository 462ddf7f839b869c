using System.Runtime.CompilerServices;

namespace FeatureGen.Columns;

/// <summary>Values of C# types as lanes, and back; what a type is, is decided when the code is compiled.</summary>
internal static class Lane
{
    /// <summary>The value of a lane.</summary>
    public static TValue To<TValue>(long lane)
        where TValue : struct
    {
        if (typeof(TValue) == typeof(long) || typeof(TValue) == typeof(Timestamp) || typeof(TValue) == typeof(Duration) || typeof(TValue) == typeof(double))
        {
            return Unsafe.BitCast<long, TValue>(lane);
        }

        return typeof(TValue) == typeof(int) ? Unsafe.BitCast<int, TValue>((int)lane)
            : typeof(TValue) == typeof(uint) ? Unsafe.BitCast<uint, TValue>((uint)lane)
            : typeof(TValue) == typeof(DateOnly) ? Unsafe.BitCast<DateOnly, TValue>(DateLane.ToDate(lane))
            : typeof(TValue) == typeof(short) ? Unsafe.BitCast<short, TValue>((short)lane)
            : typeof(TValue) == typeof(ushort) ? Unsafe.BitCast<ushort, TValue>((ushort)lane)
            : typeof(TValue) == typeof(sbyte) ? Unsafe.BitCast<sbyte, TValue>((sbyte)lane)
            : typeof(TValue) == typeof(byte) ? Unsafe.BitCast<byte, TValue>((byte)lane)
            : typeof(TValue) == typeof(float) ? Unsafe.BitCast<float, TValue>((float)BitConverter.Int64BitsToDouble(lane))
            : typeof(TValue) == typeof(bool) ? Unsafe.BitCast<bool, TValue>(lane != 0)
            : throw new NotSupportedException($"There is no lane of type {typeof(TValue)}.");
    }

    /// <summary>The lane of a value.</summary>
    public static long Of<TValue>(TValue value)
        where TValue : struct
    {
        if (typeof(TValue) == typeof(long) || typeof(TValue) == typeof(Timestamp) || typeof(TValue) == typeof(Duration) || typeof(TValue) == typeof(double))
        {
            return Unsafe.BitCast<TValue, long>(value);
        }

        return typeof(TValue) == typeof(int) ? Unsafe.BitCast<TValue, int>(value)
            : typeof(TValue) == typeof(uint) ? Unsafe.BitCast<TValue, uint>(value)
            : typeof(TValue) == typeof(DateOnly) ? Unsafe.BitCast<TValue, DateOnly>(value).DayNumber
            : typeof(TValue) == typeof(short) ? Unsafe.BitCast<TValue, short>(value)
            : typeof(TValue) == typeof(ushort) ? Unsafe.BitCast<TValue, ushort>(value)
            : typeof(TValue) == typeof(sbyte) ? Unsafe.BitCast<TValue, sbyte>(value)
            : typeof(TValue) == typeof(byte) ? Unsafe.BitCast<TValue, byte>(value)
            : typeof(TValue) == typeof(float) ? BitConverter.DoubleToInt64Bits(Unsafe.BitCast<TValue, float>(value))
            : typeof(TValue) == typeof(bool) ? (Unsafe.BitCast<TValue, bool>(value) ? -1 : 0)
            : throw new NotSupportedException($"There is no lane of type {typeof(TValue)}.");
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FeatureGen.Exact.Blocks;

/// <summary>Doubles, eight at a time.</summary>
internal readonly struct BlockLanes512(Vector512<double> lanes) : IBlockLanes<BlockLanes512>
{
    private readonly Vector512<double> lanes = lanes;

    public static int Count => Vector512<double>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes512 operator +(BlockLanes512 left, BlockLanes512 right) => new(left.lanes + right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes512 operator -(BlockLanes512 left, BlockLanes512 right) => new(left.lanes - right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes512 Create(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes512 Load(ref readonly double start, int index) => new(Vector512.LoadUnsafe(in start, (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes512 GreaterMagnitude(BlockLanes512 magnitude, BlockLanes512 value)
        => new(Vector512.Max(magnitude.lanes.AsInt64(), Vector512.Abs(value.lanes).AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes512 AnyBits(BlockLanes512 left, BlockLanes512 right) => new(left.lanes | right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Greatest(BlockLanes512 magnitudes)
        => BlockLanes256.Greatest(BlockLanes256.GreaterMagnitude(new(magnitudes.lanes.GetLower()), new(magnitudes.lanes.GetUpper())));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(BlockLanes512 lanes) => Vector512.Sum(lanes.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreZeros(BlockLanes512 lanes) => Vector512.EqualsAll(lanes.lanes, Vector512<double>.Zero);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FeatureGen.Exact.Blocks;

/// <summary>Doubles, two at a time.</summary>
internal readonly struct BlockLanes128(Vector128<double> lanes) : IBlockLanes<BlockLanes128>
{
    private readonly Vector128<double> lanes = lanes;

    public static int Count => Vector128<double>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes128 operator +(BlockLanes128 left, BlockLanes128 right) => new(left.lanes + right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes128 operator -(BlockLanes128 left, BlockLanes128 right) => new(left.lanes - right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes128 Create(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes128 Load(ref readonly double start, int index) => new(Vector128.LoadUnsafe(in start, (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes128 GreaterMagnitude(BlockLanes128 magnitude, BlockLanes128 value)
        => new(Vector128.Max(magnitude.lanes.AsInt64(), Vector128.Abs(value.lanes).AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes128 AnyBits(BlockLanes128 left, BlockLanes128 right) => new(left.lanes | right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Greatest(BlockLanes128 magnitudes) => Math.Max(magnitudes.lanes.AsUInt64()[0], magnitudes.lanes.AsUInt64()[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(BlockLanes128 lanes) => Vector128.Sum(lanes.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreZeros(BlockLanes128 lanes) => Vector128.EqualsAll(lanes.lanes, Vector128<double>.Zero);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FeatureGen.Exact.Blocks;

/// <summary>Doubles, four at a time.</summary>
internal readonly struct BlockLanes256(Vector256<double> lanes) : IBlockLanes<BlockLanes256>
{
    private readonly Vector256<double> lanes = lanes;

    public static int Count => Vector256<double>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes256 operator +(BlockLanes256 left, BlockLanes256 right) => new(left.lanes + right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes256 operator -(BlockLanes256 left, BlockLanes256 right) => new(left.lanes - right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes256 Create(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes256 Load(ref readonly double start, int index) => new(Vector256.LoadUnsafe(in start, (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes256 GreaterMagnitude(BlockLanes256 magnitude, BlockLanes256 value)
        => new(Vector256.Max(magnitude.lanes.AsInt64(), Vector256.Abs(value.lanes).AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockLanes256 AnyBits(BlockLanes256 left, BlockLanes256 right) => new(left.lanes | right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Greatest(BlockLanes256 magnitudes)
        => BlockLanes128.Greatest(BlockLanes128.GreaterMagnitude(new(magnitudes.lanes.GetLower()), new(magnitudes.lanes.GetUpper())));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(BlockLanes256 lanes) => Vector256.Sum(lanes.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreZeros(BlockLanes256 lanes) => Vector256.EqualsAll(lanes.lanes, Vector256<double>.Zero);
}

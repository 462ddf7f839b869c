using System.Numerics;

namespace FeatureGen.Exact.Blocks;

/// <summary>What a block sum needs of a vector of doubles: one algorithm serves every width.</summary>
internal interface IBlockLanes<TSelf> : IAdditionOperators<TSelf, TSelf, TSelf>, ISubtractionOperators<TSelf, TSelf, TSelf>
    where TSelf : struct, IBlockLanes<TSelf>
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>The same value in every lane.</summary>
    static abstract TSelf Create(double value);

    /// <summary>The lanes from an index on.</summary>
    static abstract TSelf Load(ref readonly double start, int index);

    /// <summary>In each lane the greater of two bit patterns, without their signs.</summary>
    static abstract TSelf GreaterMagnitude(TSelf magnitude, TSelf value);

    /// <summary>In each lane all bits that either has.</summary>
    static abstract TSelf AnyBits(TSelf left, TSelf right);

    /// <summary>The greatest bit pattern among the lanes, none of which has a sign.</summary>
    static abstract ulong Greatest(TSelf magnitudes);

    /// <summary>The sum of the lanes, in an order of its own: for sums of which every part is exact.</summary>
    static abstract double Sum(TSelf lanes);

    /// <summary>Whether every lane is a zero of either sign, or nothing but signs.</summary>
    static abstract bool AreZeros(TSelf lanes);
}

using System.Numerics;
using FeatureGen.Rows;

namespace FeatureGen.Mathematics.Lanes;

/// <summary>What the functions need of one or more doubles side by side: one algorithm serves a request and vectors of every width.</summary>
/// <remarks>
/// Each operation is IEEE's own, or one on bits, and no lane sees another: so each lane has the bits that it has alone. There is no multiplication
/// with addition in one. Selections take their comparison with them, so that one double needs no mask.
/// </remarks>
internal interface IMathLanes<TSelf> :
    IAdditionOperators<TSelf, TSelf, TSelf>,
    ISubtractionOperators<TSelf, TSelf, TSelf>,
    IMultiplyOperators<TSelf, TSelf, TSelf>,
    IDivisionOperators<TSelf, TSelf, TSelf>,
    IUnaryNegationOperators<TSelf, TSelf>
    where TSelf : struct, IMathLanes<TSelf>
{
    /// <summary>The same value in every lane.</summary>
    static abstract implicit operator TSelf(double value);

    /// <summary>The same bits in every lane.</summary>
    static abstract TSelf OfBits(long bits);

    static abstract TSelf Abs(TSelf value);

    static abstract TSelf Sqrt(TSelf value);

    /// <summary>The nearest whole number, halves to even.</summary>
    static abstract TSelf Round(TSelf value);

    /// <summary><c>left &lt; right ? chosen : other</c></summary>
    static abstract TSelf IfLess(TSelf left, TSelf right, TSelf chosen, TSelf other);

    /// <summary><c>left == right ? chosen : other</c></summary>
    static abstract TSelf IfEqual(TSelf left, TSelf right, TSelf chosen, TSelf other);

    /// <summary>Whether <c>limit &lt; value</c> in any lane; what follows may only be quicker or slower for it.</summary>
    static abstract bool AnyBeyond(TSelf limit, TSelf value);

    /// <summary>A function of each lane by itself.</summary>
    static abstract TSelf Map<TFunction>(TSelf value)
        where TFunction : ILaneFunction<double, double>;

    /// <summary>The sum of two bit patterns as integers.</summary>
    static abstract TSelf AddBits(TSelf left, TSelf right);

    /// <summary>The difference of two bit patterns as integers.</summary>
    static abstract TSelf SubtractBits(TSelf left, TSelf right);

    static abstract TSelf And(TSelf left, TSelf right);

    static abstract TSelf Or(TSelf left, TSelf right);

    static abstract TSelf Xor(TSelf left, TSelf right);

    static abstract TSelf ShiftLeft(TSelf value, int count);

    /// <summary>The bits shifted right, zeros following.</summary>
    static abstract TSelf ShiftRight(TSelf value, int count);
}

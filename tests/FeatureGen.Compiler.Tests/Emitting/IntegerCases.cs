using System.Numerics;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Tests.Emitting;

/// <summary>Rows of the operation tables that integers beside <c>int</c> and <c>long</c> have, beside the C# that they stand for.</summary>
internal static class IntegerCases
{
    /// <summary>Arithmetic that C# computes in 32 bits without a sign.</summary>
    private static readonly OperationCase[] Unsigned =
    [
        OperationCase.Of<uint?, uint?>(UnaryOperator.Complement, Scalar.UInt32, x => ~x),
        OperationCase.Of<uint?, uint?>(ArithmeticOperator.Add, Scalar.UInt32, (x, y) => unchecked(x + y)),
        OperationCase.Of<uint?, uint?>(ArithmeticOperator.Subtract, Scalar.UInt32, (x, y) => unchecked(x - y)),
        OperationCase.Of<uint?, uint?>(ArithmeticOperator.Multiply, Scalar.UInt32, (x, y) => unchecked(x * y)),
        OperationCase.Of<uint?, uint?>(ArithmeticOperator.Divide, Scalar.UInt32, (x, y) => x / y),
        OperationCase.Of<uint?, uint?>(ArithmeticOperator.Remainder, Scalar.UInt32, (x, y) => x % y),
        OperationCase.Of<float?, uint?>(Scalar.Single, Scalar.UInt32, x => unchecked((uint?)x)),
        OperationCase.Of<double?, uint?>(Scalar.Double, Scalar.UInt32, x => unchecked((uint?)x)),
    ];

    public static IEnumerable<OperationCase> All =>
    [
        .. Of<sbyte>(Scalar.SByte), .. Of<byte>(Scalar.Byte), .. Of<short>(Scalar.Int16), .. Of<ushort>(Scalar.UInt16), .. Of<uint>(Scalar.UInt32),
        .. ToSmaller<int>(Scalar.Int32), .. ToSmaller<long>(Scalar.Int64), .. Unsigned,
        OperationCase.Of<sbyte, sbyte>(Function.Abs, Scalar.SByte, Math.Abs), OperationCase.Of<short, short>(Function.Abs, Scalar.Int16, Math.Abs),
    ];

    private static IEnumerable<OperationCase> Of<T>(Scalar scalar)
        where T : struct, INumber<T>
        =>
        [
            OperationCase.Of<T?>(ComparisonOperator.Equal, scalar, (x, y) => x.HasValue == y.HasValue && x.GetValueOrDefault() == y.GetValueOrDefault()),
            OperationCase.Of<T?>(ComparisonOperator.NotEqual, scalar, (x, y) => x.HasValue != y.HasValue || x.GetValueOrDefault() != y.GetValueOrDefault()),
            OperationCase.Of<T?>(ComparisonOperator.Less, scalar, (x, y) => x is { } a && y is { } b && a < b),
            OperationCase.Of<T?>(ComparisonOperator.LessOrEqual, scalar, (x, y) => x is { } a && y is { } b && a <= b),
            OperationCase.Of<T?>(ComparisonOperator.Greater, scalar, (x, y) => x is { } a && y is { } b && a > b),
            OperationCase.Of<T?>(ComparisonOperator.GreaterOrEqual, scalar, (x, y) => x is { } a && y is { } b && a >= b),
            OperationCase.Of<T, T>(Function.Min, scalar, (x, y) => Math.Min((dynamic)x, (dynamic)y)),
            OperationCase.Of<T, T>(Function.Max, scalar, (x, y) => Math.Max((dynamic)x, (dynamic)y)),
            OperationCase.Of<T, T>(Function.Clamp, scalar, (x, y, z) => Math.Clamp((dynamic)x, (dynamic)y, (dynamic)z)),
            OperationCase.Of<T?, int?>(scalar, Scalar.Int32, x => unchecked((int?)(dynamic?)x)),
            OperationCase.Of<T?, long?>(scalar, Scalar.Int64, x => unchecked((long?)(dynamic?)x)),
            OperationCase.Of<T?, float?>(scalar, Scalar.Single, x => (float?)(dynamic?)x),
            OperationCase.Of<T?, double?>(scalar, Scalar.Double, x => (double?)(dynamic?)x),
            .. ToSmaller<T>(scalar),
        ];

    private static IEnumerable<OperationCase> ToSmaller<T>(Scalar scalar)
        where T : struct
        => ((OperationCase[])
        [
            OperationCase.Of<T?, sbyte?>(scalar, Scalar.SByte, x => unchecked((sbyte?)(dynamic?)x)),
            OperationCase.Of<T?, byte?>(scalar, Scalar.Byte, x => unchecked((byte?)(dynamic?)x)),
            OperationCase.Of<T?, short?>(scalar, Scalar.Int16, x => unchecked((short?)(dynamic?)x)),
            OperationCase.Of<T?, ushort?>(scalar, Scalar.UInt16, x => unchecked((ushort?)(dynamic?)x)),
            OperationCase.Of<T?, uint?>(scalar, Scalar.UInt32, x => unchecked((uint?)(dynamic?)x)),
        ]).Where(row => !row.Key.Equals((scalar, scalar)));
}

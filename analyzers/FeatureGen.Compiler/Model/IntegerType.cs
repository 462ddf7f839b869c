namespace FeatureGen.Compiler.Model;

/// <summary>One of C#'s integers: its lane is the value, sign-extended or not, so that all of them count alike in 64 bits.</summary>
/// <remarks><c>ulong</c> is none: half of its values would be negative lanes.</remarks>
internal sealed record IntegerType(Scalar Scalar, string CSharp, long Least, long Greatest)
{
    public static IReadOnlyList<IntegerType> All { get; } =
    [
        new(Scalar.SByte, "sbyte", sbyte.MinValue, sbyte.MaxValue),
        new(Scalar.Byte, "byte", byte.MinValue, byte.MaxValue),
        new(Scalar.Int16, "short", short.MinValue, short.MaxValue),
        new(Scalar.UInt16, "ushort", ushort.MinValue, ushort.MaxValue),
        new(Scalar.Int32, "int", int.MinValue, int.MaxValue),
        new(Scalar.UInt32, "uint", uint.MinValue, uint.MaxValue),
        new(Scalar.Int64, "long", long.MinValue, long.MaxValue),
    ];

    /// <summary>The types that C# computes in as <c>int</c>.</summary>
    public static IEnumerable<IntegerType> Small { get; } = [.. All.Where(type => type.Greatest < int.MaxValue)];

    public bool IsUnsigned => Least == 0;

    /// <summary>The integer type of that scalar; null where it is none.</summary>
    public static IntegerType? Of(Scalar scalar) => All.FirstOrDefault(type => type.Scalar == scalar);

    public bool Holds(long value) => value >= Least && value <= Greatest;

    /// <summary>Whether each value of another type is one of this.</summary>
    public bool Holds(IntegerType other) => Holds(other.Least) && Holds(other.Greatest);
}

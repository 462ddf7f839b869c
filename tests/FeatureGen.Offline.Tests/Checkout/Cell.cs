namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>A value, a null or an error.</summary>
public readonly record struct Cell(long Lane, bool HasValue = true, bool Fails = false)
{
    public static readonly Cell Null = new(0, HasValue: false);
    public static readonly Cell Error = new(0, HasValue: false, Fails: true);

    public double Double => BitConverter.Int64BitsToDouble(Lane);

    public static Cell Of(double value) => new(BitConverter.DoubleToInt64Bits(value));

    public static Cell Of(bool value) => new(value ? -1 : 0);

    /// <summary>The difference of two doubles, lifted.</summary>
    public static Cell Difference(Cell left, Cell right)
        => left.Fails || right.Fails ? Error : left.HasValue && right.HasValue ? Of(left.Double - right.Double) : Null;

    /// <summary>The quotient of two integers, lifted; an error where C# throws.</summary>
    public static Cell Quotient(Cell left, Cell right)
        => left.Fails || right.Fails ? Error
            : !left.HasValue || !right.HasValue ? Null
            : right.Lane == 0 ? Error
            : new Cell(left.Lane / right.Lane);
}

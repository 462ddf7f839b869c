using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>When an operation throws in C#, and how it is spelled where it might.</summary>
/// <param name="Function">The runtime's function that answers something and sets a flag instead, for both plain and nullable operands.</param>
/// <param name="Vector">The lanes that fail, of those whose operands all have a value.</param>
/// <param name="Impossible">Whether constants among the operands rule the failure out; then the plain spellings stand.</param>
internal sealed record Failure(string Function, string Vector, Func<IReadOnlyList<Expression>, bool> Impossible)
{
    /// <summary>The number of the last day of the year 9999, the last that <c>DateOnly</c> has.</summary>
    private const int LastDayNumber = 3_652_058;

    /// <summary>Integer division and remainder: by 0, and of the least value by -1.</summary>
    public static Failure OfDivision(string function, string least)
        => new(
            function,
            $"Lane.Equals({{1}}, I64.Zero) | (Lane.Equals({{0}}, Lane.Create({least})) & Lane.Equals({{1}}, Lane.Create(-1L)))",
            operands => operands[1] is Constant { Lane: not (0 or -1) });

    /// <summary>Division and remainder of integers that are never negative: by 0.</summary>
    public static Failure OfUnsignedDivision(string function)
        => new(function, "Lane.Equals({1}, I64.Zero)", operands => operands[1] is Constant { Lane: not 0 });

    /// <summary>A date that is none, told from its day number.</summary>
    public static Failure OfDate(string function, string dayNumber)
        => new(function, $"Lane.LessThan({dayNumber}, I64.Zero) | Lane.GreaterThan({dayNumber}, Lane.Create({LastDayNumber}L))",
            operands => operands.Count == 1 && operands[0] is Constant { Lane: >= 0 and <= LastDayNumber });

    /// <summary><c>Math.Abs</c> of the least integer.</summary>
    public static Failure OfAbs(string least)
        => new("Partial.Abs", $"Lane.Equals({{0}}, Lane.Create({least}))", operands => operands[0] is Constant { Lane: >= 0 });

    /// <summary><c>Math.Clamp</c> where the least is greater than the greatest.</summary>
    public static Failure OfClamp(string leastIsGreater)
        => new("Partial.Clamp", leastIsGreater, operands => operands[1] is Constant least && operands[2] is Constant greatest && InOrder(least, greatest));

    private static bool InOrder(Constant least, Constant greatest)
        => least.Type.IsFloating ? !(least.AsDouble > greatest.AsDouble) : least.Lane <= greatest.Lane;
}

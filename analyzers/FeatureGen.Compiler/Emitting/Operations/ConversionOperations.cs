using FeatureGen.Compiler.Model;
using static FeatureGen.Compiler.Emitting.Operations.ScalarForm;

namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>Conversions between numbers. To the same type, nullable or not, there is nothing to compute.</summary>
/// <remarks>From a floating-point number to an integer below 32 bits there is none: .NET goes by way of <c>int</c>, and so does lowering.</remarks>
internal static class ConversionOperations
{
    private const string ClampedToInt32 = "Lane.Max(Lane.Min(Lane.ConvertToInt64({0}), Lane.Create((long)int.MaxValue)), Lane.Create((long)int.MinValue))";
    private const string ClampedToUInt32 = "Lane.Max(Lane.Min(Lane.ConvertToInt64({0}), Lane.Create((long)uint.MaxValue)), I64.Zero)";

    public static IReadOnlyDictionary<(Scalar From, Scalar To), Operation> Table { get; } =
        BetweenIntegers().Concat(OfFloatingPoint()).ToDictionary(row => row.Key, row => row.Operation);

    /// <summary>
    /// <c>(long)1e30</c> where all is constant: the C# compiler would fold the cast, not always to what .NET computes (it saturates), so a
    /// method call stands in for it.
    /// </summary>
    public static ScalarForm OfConstant(Scalar from, Scalar to)
    {
        string type = from == Scalar.Single ? "float" : "double";
        string target = IntegerType.Of(to)!.CSharp;
        return Call($"{type}.ConvertToInteger<{target}>", $"Lifted.ConvertToInteger<{type}, {target}>");
    }

    private static IEnumerable<((Scalar From, Scalar To) Key, Operation Operation)> BetweenIntegers()
        => IntegerType.All.SelectMany(_ => IntegerType.All, (from, to) => (From: from, To: to))
            .Where(pair => pair.From != pair.To)
            .Select(pair => ((pair.From.Scalar, pair.To.Scalar), new Operation("whole", Cast(pair.To.CSharp), "{0}", pair.To.Holds(pair.From) ? LaneFinish.None : WrapTo(pair.To))));

    private static IEnumerable<((Scalar From, Scalar To) Key, Operation Operation)> OfFloatingPoint()
    {
        foreach (IntegerType integer in IntegerType.All)
        {
            //                                               result         C#              vectors
            // By way of double a long would be rounded twice.
            yield return ((integer.Scalar, Scalar.Single), integer.Scalar == Scalar.Int64
                ? new("number", Cast("float"), "PerLane.ConvertToSingle({0})")
                : new("number", Cast("float"), "Lane.ConvertToDouble({0})", LaneFinish.RoundToSingle));
            yield return ((integer.Scalar, Scalar.Double), new("number", Cast("double"), "Lane.ConvertToDouble({0})"));
        }

        foreach (Scalar floating in (Scalar[])[Scalar.Single, Scalar.Double])
        {
            yield return ((floating, Scalar.Int32), new("whole", Cast("int"), ClampedToInt32));
            yield return ((floating, Scalar.UInt32), new("whole", Cast("uint"), ClampedToUInt32));
            yield return ((floating, Scalar.Int64), new("whole", Cast("long"), "Lane.ConvertToInt64({0})"));
        }

        yield return ((Scalar.Single, Scalar.Double), new("number", Cast("double"), "{0}"));
        yield return ((Scalar.Double, Scalar.Single), new("number", Cast("float"), "{0}", LaneFinish.RoundToSingle));
    }

    private static LaneFinish WrapTo(IntegerType type) => (LaneFinish)Enum.Parse(typeof(LaneFinish), $"WrapTo{type.Scalar}");
}

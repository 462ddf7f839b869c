using FeatureGen.Compiler.Model;
using static FeatureGen.Compiler.Emitting.Operations.ScalarForm;

namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>Conversions between numbers. To the same type, nullable or not, there is nothing to compute.</summary>
internal static class ConversionOperations
{
    private const string ClampedToInt32 = "Lane.Max(Lane.Min(Lane.ConvertToInt64({0}), Lane.Create((long)int.MaxValue)), Lane.Create((long)int.MinValue))";

    public static IReadOnlyDictionary<(Scalar From, Scalar To), Operation> Table { get; } =
        new Dictionary<(Scalar From, Scalar To), Operation>
        {
            //                                              result         C#              vectors
            [(Scalar.Int32, Scalar.Int64)] = new("whole", Cast("long"), "{0}"),
            [(Scalar.Int32, Scalar.Single)] = new("number", Cast("float"), "Lane.ConvertToDouble({0})", LaneFinish.RoundToSingle),
            [(Scalar.Int32, Scalar.Double)] = new("number", Cast("double"), "Lane.ConvertToDouble({0})"),

            [(Scalar.Int64, Scalar.Int32)] = new("whole", Cast("int"), "{0}", LaneFinish.WrapToInt32),
            // By way of double a long would be rounded twice.
            [(Scalar.Int64, Scalar.Single)] = new("number", Cast("float"), "PerLane.ConvertToSingle({0})"),
            [(Scalar.Int64, Scalar.Double)] = new("number", Cast("double"), "Lane.ConvertToDouble({0})"),

            [(Scalar.Single, Scalar.Int32)] = new("whole", Cast("int"), ClampedToInt32),
            [(Scalar.Single, Scalar.Int64)] = new("whole", Cast("long"), "Lane.ConvertToInt64({0})"),
            [(Scalar.Single, Scalar.Double)] = new("number", Cast("double"), "{0}"),

            [(Scalar.Double, Scalar.Int32)] = new("whole", Cast("int"), ClampedToInt32),
            [(Scalar.Double, Scalar.Int64)] = new("whole", Cast("long"), "Lane.ConvertToInt64({0})"),
            [(Scalar.Double, Scalar.Single)] = new("number", Cast("float"), "{0}", LaneFinish.RoundToSingle),
        };

    /// <summary>
    /// <c>(long)1e30</c> where all is constant: the C# compiler would fold the cast, not always to what .NET computes (it saturates), so a
    /// method call stands in for it.
    /// </summary>
    public static ScalarForm OfConstant(Scalar from, Scalar to)
    {
        string type = from == Scalar.Single ? "float" : "double";
        string target = to == Scalar.Int32 ? "int" : "long";
        return Call($"{type}.ConvertToInteger<{target}>", $"Lifted.ConvertToInteger<{type}, {target}>");
    }
}

using FeatureGen.Compiler.Model;
using static FeatureGen.Compiler.Emitting.Operations.ScalarForm;
using static FeatureGen.Compiler.Emitting.Precedence;
using static FeatureGen.Compiler.Model.ArithmeticOperator;

namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>Arithmetic, by the type of the left operand: a time minus a time and a time minus a duration are spelled alike.</summary>
/// <remarks>Integers below 32 bits have none: C# makes them an <c>int</c> first.</remarks>
internal static class ArithmeticOperations
{
    public static IReadOnlyDictionary<(ArithmeticOperator Operator, Scalar Left), Operation> Table { get; } =
        new Dictionary<(ArithmeticOperator Operator, Scalar Left), Operation>
        {
            //                                 result       C#                          vectors
            [(Add, Scalar.Int32)] = new("sum", Infix("+", Additive), "{0} + {1}", LaneFinish.WrapToInt32),
            [(Add, Scalar.UInt32)] = new("sum", Infix("+", Additive), "{0} + {1}", LaneFinish.WrapToUInt32),
            [(Add, Scalar.Int64)] = new("sum", Infix("+", Additive), "{0} + {1}"),
            [(Add, Scalar.Single)] = new("sum", Infix("+", Additive), "{0} + {1}", LaneFinish.RoundToSingle),
            [(Add, Scalar.Double)] = new("sum", Infix("+", Additive), "{0} + {1}"),
            [(Add, Scalar.Timestamp)] = new("later", Infix("+", Additive), "{0} + {1}"),
            [(Add, Scalar.Duration)] = new("sum", Infix("+", Additive), "{0} + {1}"),

            [(Subtract, Scalar.Int32)] = new("difference", Infix("-", Additive), "{0} - {1}", LaneFinish.WrapToInt32),
            [(Subtract, Scalar.UInt32)] = new("difference", Infix("-", Additive), "{0} - {1}", LaneFinish.WrapToUInt32),
            [(Subtract, Scalar.Int64)] = new("difference", Infix("-", Additive), "{0} - {1}"),
            [(Subtract, Scalar.Single)] = new("difference", Infix("-", Additive), "{0} - {1}", LaneFinish.RoundToSingle),
            [(Subtract, Scalar.Double)] = new("difference", Infix("-", Additive), "{0} - {1}"),
            [(Subtract, Scalar.Timestamp)] = new("difference", Infix("-", Additive), "{0} - {1}"),
            [(Subtract, Scalar.Duration)] = new("difference", Infix("-", Additive), "{0} - {1}"),

            [(Multiply, Scalar.Int32)] = new("product", Infix("*", Multiplicative), "{0} * {1}", LaneFinish.WrapToInt32),
            [(Multiply, Scalar.UInt32)] = new("product", Infix("*", Multiplicative), "{0} * {1}", LaneFinish.WrapToUInt32),
            [(Multiply, Scalar.Int64)] = new("product", Infix("*", Multiplicative), "{0} * {1}"),
            [(Multiply, Scalar.Single)] = new("product", Infix("*", Multiplicative), "{0} * {1}", LaneFinish.RoundToSingle),
            [(Multiply, Scalar.Double)] = new("product", Infix("*", Multiplicative), "{0} * {1}"),

            [(Divide, Scalar.Int32)] = new("quotient", Infix("/", Multiplicative), "PerLane.Divide({0}, {1})")
                { Failure = Failure.OfDivision("Partial.Divide", "(long)int.MinValue") },
            [(Divide, Scalar.UInt32)] = new("quotient", Infix("/", Multiplicative), "PerLane.Divide({0}, {1})")
                { Failure = Failure.OfUnsignedDivision("Partial.Divide") },
            [(Divide, Scalar.Int64)] = new("quotient", Infix("/", Multiplicative), "PerLane.Divide({0}, {1})")
                { Failure = Failure.OfDivision("Partial.Divide", "long.MinValue") },
            [(Divide, Scalar.Single)] = new("quotient", Infix("/", Multiplicative), "{0} / {1}", LaneFinish.RoundToSingle),
            [(Divide, Scalar.Double)] = new("quotient", Infix("/", Multiplicative), "{0} / {1}"),

            [(Remainder, Scalar.Int32)] = new("remainder", Infix("%", Multiplicative), "PerLane.Remainder({0}, {1})")
                { Failure = Failure.OfDivision("Partial.Remainder", "(long)int.MinValue") },
            [(Remainder, Scalar.UInt32)] = new("remainder", Infix("%", Multiplicative), "PerLane.Remainder({0}, {1})")
                { Failure = Failure.OfUnsignedDivision("Partial.Remainder") },
            [(Remainder, Scalar.Int64)] = new("remainder", Infix("%", Multiplicative), "PerLane.Remainder({0}, {1})")
                { Failure = Failure.OfDivision("Partial.Remainder", "long.MinValue") },
            [(ArithmeticOperator.And, Scalar.Int32)] = new("bits", Infix("&", Precedence.And), "{0} & {1}"),
            [(ArithmeticOperator.And, Scalar.UInt32)] = new("bits", Infix("&", Precedence.And), "{0} & {1}"),
            [(ArithmeticOperator.And, Scalar.Int64)] = new("bits", Infix("&", Precedence.And), "{0} & {1}"),
            [(ArithmeticOperator.Or, Scalar.Int32)] = new("bits", Infix("|", Precedence.Or), "{0} | {1}"),
            [(ArithmeticOperator.Or, Scalar.UInt32)] = new("bits", Infix("|", Precedence.Or), "{0} | {1}"),
            [(ArithmeticOperator.Or, Scalar.Int64)] = new("bits", Infix("|", Precedence.Or), "{0} | {1}"),
            [(ArithmeticOperator.ExclusiveOr, Scalar.Int32)] = new("bits", Infix("^", Precedence.ExclusiveOr), "{0} ^ {1}"),
            [(ArithmeticOperator.ExclusiveOr, Scalar.UInt32)] = new("bits", Infix("^", Precedence.ExclusiveOr), "{0} ^ {1}"),
            [(ArithmeticOperator.ExclusiveOr, Scalar.Int64)] = new("bits", Infix("^", Precedence.ExclusiveOr), "{0} ^ {1}"),

            [(Remainder, Scalar.Single)] = new("remainder", Infix("%", Multiplicative), "PerLane.Remainder({0}, {1})"),
            [(Remainder, Scalar.Double)] = new("remainder", Infix("%", Multiplicative), "PerLane.Remainder({0}, {1})"),
        };
}

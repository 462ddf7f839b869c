using FeatureGen.Compiler.Model;
using static FeatureGen.Compiler.Emitting.Operations.ScalarForm;
using static FeatureGen.Compiler.Model.UnaryOperator;

namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>Operators on one operand, by the operand's type.</summary>
internal static class UnaryOperations
{
    public static IReadOnlyDictionary<(UnaryOperator Operator, Scalar Operand), Operation> Table { get; } =
        new Dictionary<(UnaryOperator Operator, Scalar Operand), Operation>
        {
            //                                  result        C#             vectors
            [(Negate, Scalar.Int32)] = new("negative", Prefix("-"), "-{0}", LaneFinish.WrapToInt32),
            [(Negate, Scalar.Int64)] = new("negative", Prefix("-"), "-{0}"),
            [(Negate, Scalar.Single)] = new("negative", Prefix("-"), "-{0}"),
            [(Negate, Scalar.Double)] = new("negative", Prefix("-"), "-{0}"),
            [(Negate, Scalar.Duration)] = new("negative", SubtractedFrom("default(global::FeatureGen.Duration)"), "-{0}"),

            [(Not, Scalar.Boolean)] = new("opposite", Prefix("!"), "~{0}"),

            [(Complement, Scalar.Int32)] = new("complement", Prefix("~"), "~{0}"),
            [(Complement, Scalar.UInt32)] = new("complement", Prefix("~"), "~{0}", LaneFinish.WrapToUInt32),
            [(Complement, Scalar.Int64)] = new("complement", Prefix("~"), "~{0}"),
        };
}

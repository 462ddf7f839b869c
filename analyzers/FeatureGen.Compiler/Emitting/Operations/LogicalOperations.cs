using FeatureGen.Compiler.Model;
using static FeatureGen.Compiler.Emitting.Operations.ScalarForm;
using static FeatureGen.Compiler.Model.LogicalOperator;

namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>Logic on masks, by whether an operand may be null: C#'s three-valued logic.</summary>
/// <remarks>Of <c>&amp;&amp;</c> and <c>||</c> the printers arrange what is evaluated; the values are those of <c>&amp;</c> and <c>|</c>.</remarks>
internal static class LogicalOperations
{
    public static IReadOnlyDictionary<(LogicalOperator Operator, bool Nullable), Operation> Table { get; } =
        new Dictionary<(LogicalOperator Operator, bool Nullable), Operation>
        {
            //                       result     C#                             vectors
            [(AndAlso, false)] = new("both", Infix("&&", Precedence.AndAlso), "{0} & {1}"),
            [(OrElse, false)] = new("either", Infix("||", Precedence.OrElse), "{0} | {1}"),

            [(And, false)] = new("both", Infix("&", Precedence.And), "{0} & {1}"),
            [(Or, false)] = new("either", Infix("|", Precedence.Or), "{0} | {1}"),
            [(ExclusiveOr, false)] = new("oneOfTwo", Infix("^", Precedence.ExclusiveOr), "{0} ^ {1}"),

            // Known where both are, and where one alone decides: false for &, true for |.
            [(And, true)] = new("both", Infix("&", Precedence.And), "{0} & {1}")
                { Has = "({2} & {3}) | Lane.AndNot({2}, {0}) | Lane.AndNot({3}, {1})" },
            [(Or, true)] = new("either", Infix("|", Precedence.Or), "({0} & {2}) | ({1} & {3})")
                { Has = "({2} & {3}) | ({0} & {2}) | ({1} & {3})" },
            [(ExclusiveOr, true)] = new("oneOfTwo", Infix("^", Precedence.ExclusiveOr), "{0} ^ {1}"),
        };
}

using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Patterns: conditions on a value that is evaluated once, and names for it where they hold.</summary>
internal sealed partial class BodyLowering
{
    private Expression? LowerIsPattern(IIsPatternOperation test)
    {
        if (ReadsOnce(test.Pattern))
        {
            return Lower(test.Value) is { } value ? LowerPattern(test.Pattern, [value]) : null;
        }

        return LowerMatched(test.Value) is { } matched ? LowerPattern(test.Pattern, matched) : null;
    }

    /// <summary><c>x is long</c>.</summary>
    private Expression? LowerIsType(IIsTypeOperation test)
        => test.ValueOperand.Type.ToValueType() is { } type && test.TypeOperand.ToValueType() == type.NotNull() && !test.IsNegated
            ? Lower(test.ValueOperand) is { } value ? IsThere(value) : null
            : Refuse(test);

    /// <summary>What patterns are matched against: a value, or the elements of a tuple.</summary>
    private IReadOnlyList<Expression>? LowerMatched(IOperation operation)
    {
        IOperation[] values = operation is ITupleOperation tuple ? [.. tuple.Elements] : [operation];
        var matched = new List<Expression>();
        foreach (IOperation value in values)
        {
            if (Lower(value) is not { } lowered)
            {
                return null;
            }

            matched.Add(Bind(value is IPropertyReferenceOperation { Property.Name: var name } ? name : "value", lowered));
        }

        return matched;
    }

    private static bool ReadsOnce(IPatternOperation pattern)
        => pattern switch
        {
            INegatedPatternOperation not => ReadsOnce(not.Pattern),
            IConstantPatternOperation { Value.ConstantValue.Value: not (double or float) } or IRelationalPatternOperation or ITypePatternOperation or IDiscardPatternOperation => true,
            _ => false,
        };

    private Expression? LowerPattern(IPatternOperation pattern, IReadOnlyList<Expression> matched)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return Constant.Of(true);
            case INegatedPatternOperation not:
                return LowerPattern(not.Pattern, matched) is { } matches ? Not(matches) : null;
            case IBinaryPatternOperation both:
                // Nothing in a pattern can fail: whether the second is evaluated cannot be told.
                return LowerPattern(both.LeftPattern, matched) is { } left && LowerPattern(both.RightPattern, matched) is { } right
                    ? both.OperatorKind == BinaryOperatorKind.And ? Choose(left, right, Constant.Of(false)) : Choose(left, Constant.Of(true), right)
                    : null;
            case IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns: var elements, DeclaredSymbol: null } when elements.Length == matched.Count && matched.Count > 1:
                Expression? all = Constant.Of(true);
                for (int i = 0; i < elements.Length && all is not null; i++)
                {
                    all = LowerPattern(elements[i], [matched[i]]) is { } element ? Choose(all, element, Constant.Of(false)) : null;
                }

                return all;
            default:
                return matched is [{ } input] ? LowerPattern(pattern, input) : Refuse(pattern);
        }
    }

    private Expression? LowerPattern(IPatternOperation pattern, Expression input)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value: var value }:
                return LowerConstantPattern(value, input);
            case IRelationalPatternOperation { Value: var bound } relation when ComparisonOf(relation.OperatorKind) is { } comparison:
                return Lower(bound) is { } limit ? Folding.Of(new Comparison(comparison, Unlift(input), limit)) : null;
            case ITypePatternOperation type when type.MatchedType.ToValueType() == input.Type.NotNull():
                return IsThere(input);
            case IDeclarationPatternOperation { MatchesNull: true } any:
                return Declared(any.DeclaredSymbol, input, Constant.Of(true));
            case IDeclarationPatternOperation declared when declared.MatchedType?.ToValueType() is { } matched && matched.Scalar == input.Type.Scalar:
                return Declared(declared.DeclaredSymbol, Known(input), IsThere(input));
            case IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } present
                when present.MatchedType?.ToValueType() is { } matched && matched.Scalar == input.Type.Scalar:
                return Declared(present.DeclaredSymbol, Known(input), IsThere(input));
            default:
                return Refuse(pattern);
        }
    }

    private Expression? LowerConstantPattern(IOperation value, Expression input)
    {
        if (IsNullLiteral(value))
        {
            return Not(IsThere(input));
        }

        if (Lower(value) is not { } constant)
        {
            return null;
        }

        Expression tested = Unlift(input);
        return constant is Constant { Type.IsFloating: true } number && double.IsNaN(number.AsDouble)
            ? new Comparison(ComparisonOperator.NotEqual, tested, tested)
            : Folding.Of(new Comparison(ComparisonOperator.Equal, tested, constant));
    }

    /// <summary>Gives a value the name that a pattern declares. It can be read only where the pattern has matched.</summary>
    private Expression Declared(ISymbol? name, Expression value, Expression matches)
    {
        if (name is not null)
        {
            Set(new Place(name), value);
        }

        return matches;
    }

    private static Expression IsThere(Expression value) => value.Type.Nullable ? new HasValue(value) : Constant.Of(true);
}

using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Assignments: each gives a local another value from there on.</summary>
internal sealed partial class BodyLowering
{
    private const string OnlyLocalsChange = "a feature may change its own locals only";

    /// <summary>Lowers an expression of which only what it does counts; false where it was refused.</summary>
    private bool LowerEffect(IOperation operation)
    {
        if (operation is IThrowOperation)
        {
            return Return(Error(frame!.Type));
        }

        if (operation is IDeconstructionAssignmentOperation deconstruction)
        {
            return LowerDeconstruction(deconstruction);
        }

        if (Lower(operation) is not { } value)
        {
            return false;
        }

        // It may throw.
        Bind("unread", value);
        return true;
    }

    private Expression? LowerAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IDiscardOperation)
        {
            return Lower(assignment.Value);
        }

        return !assignment.IsRef && Target(assignment.Target) is { } local
            ? Assigned(local, Lower(assignment.Value))
            : null;
    }

    /// <summary><c>(x, y) = (y, x)</c>, <c>var (x, y) = (a, b)</c>: all values are evaluated before the first is assigned.</summary>
    private bool LowerDeconstruction(IDeconstructionAssignmentOperation assignment)
    {
        IOperation target = assignment.Target is IDeclarationExpressionOperation { Expression: var declared } ? declared : assignment.Target;
        IOperation given = assignment.Value is IConversionOperation { IsImplicit: true, Operand: var converted } ? converted : assignment.Value;
        if (target is not ITupleOperation { Elements: var targets } || given is not ITupleOperation { Elements: var values })
        {
            Refuse(assignment.Value.Syntax, Rule.NotAllowed, assignment.Value.Syntax.ToString(), "of deconstructions, those are compiled of values that are written down, such as (x, y) = (y, x)");
            return false;
        }

        List<Expression> lowered = [.. values.Select(Lower).OfType<Expression>().Select(value => Bind("value", value))];
        if (lowered.Count < values.Length)
        {
            return false;
        }

        for (int i = 0; i < targets.Length; i++)
        {
            IOperation element = targets[i] is IDeclarationExpressionOperation { Expression: var single } ? single : targets[i];
            if (element is IDiscardOperation)
            {
                continue;
            }

            if (Target(element) is not { } local)
            {
                return false;
            }

            if (local.Type.Scalar != lowered[i].Type.Scalar)
            {
                Refuse(values[i].Syntax, Rule.NotAllowed, values[i].Syntax.ToString(), "convert it to the type of what it is assigned to");
                return false;
            }

            Assigned(local, lowered[i]);
        }

        return true;
    }

    /// <summary><c>x += y</c>: computed in the type of y, and converted back to that of x.</summary>
    private Expression? LowerCompoundAssignment(ICompoundAssignmentOperation assignment)
    {
        if (!IsKnownOperator(assignment.OperatorMethod) || assignment.Type?.SpecialType == SpecialType.System_String)
        {
            return Refuse(assignment);
        }

        if (Target(assignment.Target) is not { } local || Lower(assignment.Target) is not { } left || Lower(assignment.Value) is not { } right)
        {
            return null;
        }

        if (left.Type.Scalar == Scalar.Boolean && LogicalOf(assignment.OperatorKind) is { } logical)
        {
            return Assigned(local, new Logical(logical, left, right, new ValueType(Scalar.Boolean, left.Type.Nullable || right.Type.Nullable)));
        }

        if (ArithmeticOf(assignment.OperatorKind) is not { } arithmetic)
        {
            return Refuse(assignment);
        }

        right = Unlift(right);
        Expression operand = left.Type.IsNumber ? Converted(left, right.Type.Scalar) : left;
        var type = new ValueType(left.Type.IsNumber ? right.Type.Scalar : left.Type.Scalar, operand.Type.Nullable || right.Type.Nullable);
        return Computed(arithmetic, operand, right, type, assignment.IsChecked) is { } result
            ? Assigned(local, Narrowed(result, local.Type, assignment.IsChecked))
            : Refuse(assignment);
    }

    /// <summary><c>x++</c>, <c>--x</c>.</summary>
    private Expression? LowerIncrement(IIncrementOrDecrementOperation increment)
    {
        if (increment.OperatorMethod is not null)
        {
            return Refuse(increment);
        }

        if (Target(increment.Target) is not { } local || Lower(increment.Target) is not { } before)
        {
            return null;
        }

        // Small integers are counted as int and cut down again.
        Expression operand = Converted(before, IntegerType.Small.Any(type => type.Scalar == before.Type.Scalar) ? Scalar.Int32 : before.Type.Scalar);
        var one = new Constant(operand.Type.NotNull(), operand.Type.IsFloating ? Constant.Of(1.0).Lane : 1);
        ArithmeticOperator step = increment.Kind == OperationKind.Increment ? ArithmeticOperator.Add : ArithmeticOperator.Subtract;
        if (Computed(step, operand, one, operand.Type, increment.IsChecked) is not { } counted)
        {
            return Refuse(increment);
        }

        Expression? after = Assigned(local, Narrowed(counted, before.Type, increment.IsChecked));
        return increment.IsPostfix ? before : after;
    }

    /// <summary><c>x ??= y</c>.</summary>
    private Expression? LowerCoalesceAssignment(ICoalesceAssignmentOperation assignment)
    {
        if (Target(assignment.Target) is not { } local || Lower(assignment.Target) is not { } left
            || LowerCoalesce(left, left.Type.NotNull(), () => Lower(assignment.Value)) is not { } value)
        {
            return null;
        }

        value = Bind(local.Symbol.Name, value);
        Assigned(local, value);
        return value;
    }

    /// <summary>The local or parameter that is assigned to, and its type; anything else is refused.</summary>
    private (ISymbol Symbol, ValueType Type)? Target(IOperation target)
    {
        ISymbol? symbol = target switch
        {
            ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => local,
            IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } when flow!.Values.ContainsKey(new Place(parameter)) => parameter,
            _ => null,
        };
        if (symbol is null || target.Type.ToValueType() is not { } type)
        {
            Refuse(target.Parent?.Syntax ?? target.Syntax, Rule.NotAllowed, target.Syntax.ToString(), OnlyLocalsChange);
            return null;
        }

        return (symbol, type);
    }

    private Expression? Assigned((ISymbol Symbol, ValueType Type) local, Expression? value)
        => value is not null && Assign(local.Symbol, OfLocal(value, local.Type)) ? flow!.Values[new Place(local.Symbol)] : null;

    /// <summary>A value as a local of a type holds it. Whether a text can be null is known of the value that is there, as the C# compiler knows it, and not of the local.</summary>
    private static Expression OfLocal(Expression value, ValueType type) => type.Scalar == Scalar.String ? value : Coerce(value, type)!;

    private Expression? LowerLocal(ILocalReferenceOperation reference)
        => flow!.Values.TryGetValue(new Place(reference.Local), out Expression? value)
            ? value
            : Refuse(reference.Syntax, Rule.NotAllowed, reference.Syntax.ToString(),
                "a window's filter and selection may read only their event; of locals around them, those that are constant");

    private Expression Narrowed(Expression value, ValueType type, bool isChecked)
        => isChecked && value.Type.Scalar != type.Scalar && IntegerType.Of(type.Scalar) is { } integer ? CheckedConversion(value, integer) : Converted(value, type.Scalar);

    private static Expression Converted(Expression value, Scalar scalar)
        => value.Type.Scalar == scalar ? value
            // As .NET does, on all machines: saturated to 32 bits, then wrapped.
            : value.Type.IsFloating && IntegerType.Small.Any(type => type.Scalar == scalar) ? Converted(Converted(value, Scalar.Int32), scalar)
            : Folding.Of(new Conversion(value, value.Type with { Scalar = scalar }));
}

using FeatureGen.Compiler.Emitting.Operations;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting.Requests;

/// <summary>Prints the expression of one step as plain nested C#, as a user would have written it.</summary>
/// <param name="program">The program, for its inputs.</param>
/// <param name="names">The fields that inputs and steps are.</param>
/// <param name="failures">What can fail.</param>
/// <param name="fails">The flag of the step, which partial operations raise.</param>
internal sealed class ScalarExpressionPrinter(RowProgram program, RowNames names, FailureAnalysis failures, string fails)
{
    private readonly Dictionary<int, string> locals = [];

    /// <summary>Says what a local is called, before anything that reads it is printed.</summary>
    public void NameLocal(int index, string name) => locals[index] = name;

    /// <summary>The expression as it stands on the right of an assignment to its type.</summary>
    public string PrintAssigned(Expression expression) => Print(expression, typeIsKnown: true).Text;

    /// <param name="expression">What to print.</param>
    /// <param name="typeIsKnown">Whether the place gives the type, so that a plain <c>null</c>, an unlifted value or a <c>5</c> for a long may stand.</param>
    private ScalarText Print(Expression expression, bool typeIsKnown = false)
        => expression switch
        {
            Constant constant => PrintConstant(constant, typeIsKnown),
            Null empty => typeIsKnown ? ScalarText.Primary("null") : new ScalarText($"({empty.Type.CSharp})null", Precedence.Unary),
            Input input => PrintInput(input),
            StepReference reference => PrintStep(reference),
            LocalReference local => ScalarText.Primary(locals[local.Index]),
            IsAbsent isAbsent => ScalarText.Primary(names.IsAbsent(isAbsent.Input.Column)),
            Unary unary => Print(OperationTable.Of(unary), [unary.Operand]),
            Arithmetic arithmetic => PrintInfix(OperationTable.Of(arithmetic), arithmetic.Left, arithmetic.Right),
            Comparison comparison => PrintInfix(OperationTable.Of(comparison), comparison.Left, comparison.Right),
            Logical logical => PrintInfix(OperationTable.Of(logical), logical.Left, logical.Right),
            Conditional conditional => PrintConditional(conditional, typeIsKnown),
            Coalesce coalesce => PrintCoalesce(coalesce, typeIsKnown),
            Conversion conversion => PrintConversion(conversion, typeIsKnown),
            Call call => Print(OperationTable.Of(call), call.Arguments),
            HasValue hasValue => PrintHasValue(hasValue),
            ValueOf valueOf => ScalarText.Primary($"Partial.Value({Print(valueOf.Operand).Text}, ref {fails})"),
            ValueOrDefault valueOrDefault => ScalarText.Primary($"{Print(valueOrDefault.Operand).In(Precedence.Primary)}.GetValueOrDefault()"),
            _ => throw new InvalidOperationException($"No C# for {expression.GetType().Name}."),
        };

    private static ScalarText PrintConstant(Constant constant, bool typeIsKnown)
    {
        bool suffixIsNoise = typeIsKnown && constant.Type.Scalar == Scalar.Int64 && constant.Lane is > int.MinValue and <= int.MaxValue;
        ScalarText literal = ScalarText.Primary(suffixIsNoise ? Literal.OfInt32((int)constant.Lane) : Literal.Of(constant));
        return constant.Type.Nullable && !typeIsKnown ? Cast(constant.Type, literal) : literal;
    }

    private ScalarText PrintInput(Input input)
    {
        string name = names.Input(input.Column);
        return ScalarText.Primary(program.Inputs[input.Column].CanFail ? Read(name, names.InputFails(input.Column)) : name);
    }

    private ScalarText PrintStep(StepReference reference)
    {
        string name = names.Step(reference.Step);
        return ScalarText.Primary(failures.StepCanFail(reference.Step) ? Read(name, names.StepFails(reference.Step)) : name);
    }

    private string Read(string value, string valueFails) => $"Partial.Read({value}, {valueFails}, ref {fails})";

    private ScalarText PrintInfix(Operation operation, Expression left, Expression right)
    {
        if (FailureAnalysis.CanFail(operation, [left, right]))
        {
            return Print(operation, [left, right]);
        }

        // Beside a long, 5 is a long.
        bool anyTyped = left is not Constant || right is not Constant;
        return operation.Scalar.Plain([Print(left, typeIsKnown: left is Constant && anyTyped), Print(right, typeIsKnown: right is Constant && anyTyped)]);
    }

    private ScalarText Print(Operation operation, IReadOnlyList<Expression> operands)
    {
        List<ScalarText> texts = [.. operands.Select(operand => Print(operand))];
        if (operation.Failure is { } failure && FailureAnalysis.CanFail(operation, operands))
        {
            return ScalarText.Primary($"{failure.Function}({string.Join(", ", texts.Select(text => text.Text))}, ref {fails})");
        }

        return operands.Any(operand => operand.Type.Nullable) ? operation.Scalar.Lifted(texts) : operation.Scalar.Plain(texts);
    }

    private ScalarText PrintConditional(Conditional conditional, bool typeIsKnown)
    {
        string condition = Print(conditional.Condition).In(Precedence.Coalesce);
        string whenTrue = Print(conditional.WhenTrue, typeIsKnown).In(Precedence.Coalesce);
        string whenFalse = Print(conditional.WhenFalse, typeIsKnown).In(Precedence.Conditional);
        return new ScalarText($"{condition} ? {whenTrue} : {whenFalse}", Precedence.Conditional);
    }

    private ScalarText PrintCoalesce(Coalesce coalesce, bool typeIsKnown)
    {
        string left = Print(coalesce.Left).In(Precedence.OrElse);
        bool rightIsLong = coalesce.Right is Constant { Type.Nullable: false };
        string right = Print(coalesce.Right, typeIsKnown || rightIsLong).In(Precedence.Coalesce);
        return new ScalarText($"{left} ?? {right}", Precedence.Coalesce);
    }

    private ScalarText PrintConversion(Conversion conversion, bool typeIsKnown)
    {
        Operation? operation = OperationTable.Of(conversion);
        if (operation is null)
        {
            bool impliesNull = typeIsKnown || conversion.Type.Scalar == Scalar.String || conversion.Operand.Type == conversion.Type;
            return impliesNull ? Print(conversion.Operand, typeIsKnown) : Cast(conversion.Type, Print(conversion.Operand));
        }

        bool isFolded = conversion.Operand.Type.IsFloating && !conversion.Type.IsFloating && Operands.AreAllConstant(conversion.Operand);
        if (isFolded)
        {
            ScalarForm form = ConversionOperations.OfConstant(conversion.Operand.Type.Scalar, conversion.Type.Scalar);
            ScalarText value = conversion.Operand.Type.Nullable ? form.Lifted([Print(conversion.Operand)]) : form.Plain([Print(conversion.Operand)]);
            return conversion.Type.Nullable && !conversion.Operand.Type.Nullable ? Cast(conversion.Type, value) : value;
        }

        ScalarText operand = Print(conversion.Operand);
        return conversion.Type.Nullable ? operation.Scalar.Lifted([operand]) : operation.Scalar.Plain([operand]);
    }

    private ScalarText PrintHasValue(HasValue hasValue)
    {
        ScalarText operand = Print(hasValue.Operand);
        return hasValue.Operand.Type.Scalar == Scalar.String
            ? new ScalarText($"{operand.In(Precedence.Relational)} is not null", Precedence.Relational)
            : ScalarText.Primary($"{operand.In(Precedence.Primary)}.HasValue");
    }

    private static ScalarText Cast(ValueType type, ScalarText value)
        => new($"({type.CSharp}){value.In(Precedence.Unary)}", Precedence.Unary);
}

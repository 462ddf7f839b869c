using System.Globalization;
using FeatureGen.Compiler.Emitting.Operations;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting.Batches;

/// <summary>Prints expressions over vectors, one operation a line: every operand is computed, masks say what C# would have evaluated.</summary>
/// <param name="program">The program, for its inputs and steps.</param>
/// <param name="failures">What can fail.</param>
/// <param name="method">Where the lines go.</param>
/// <param name="steps">The steps that the method has computed itself; others are read from their columns.</param>
internal sealed class VectorExpressionPrinter(
    RowProgram program,
    FailureAnalysis failures,
    VectorMethod method,
    IReadOnlyDictionary<int, VectorValue> steps)
{
    private readonly Masks masks = new(method);
    private readonly Dictionary<int, VectorValue> locals = [];

    /// <summary>Prints an expression.</summary>
    /// <param name="expression">What to compute.</param>
    /// <param name="own">The name of the step whose value it is, if it is one.</param>
    public VectorValue Print(Expression expression, LocalName? own = null)
        => expression switch
        {
            Constant { Type.Scalar: Scalar.String } text => VectorValue.Always(method.Code(text.Text!)),
            Constant constant => VectorValue.Always(Literal.OfLanes(constant)),
            Null empty => new VectorValue(empty.Type.IsFloating ? "F64.Zero" : "I64.Zero", Masks.None, Masks.None),
            Input input => PrintInput(input),
            StepReference reference => PrintStep(reference),
            LocalReference local => locals[local.Index],
            Let let => PrintLet(let, own),
            IsAbsent isAbsent => VectorValue.Always(masks.Not(own ?? new LocalName(isAbsent.Input.Name + "IsAbsent"), method.LoadValid(isAbsent.Input.Name, isAbsent.Input.Column))),
            Unary unary => PrintStrict(OperationTable.Of(unary), own, unary.Type, [unary.Operand]),
            Arithmetic arithmetic => PrintStrict(OperationTable.Of(arithmetic), own, arithmetic.Type, [arithmetic.Left, arithmetic.Right]),
            Call call => PrintStrict(OperationTable.Of(call), own, call.Type, call.Arguments),
            Conversion conversion => PrintConversion(conversion, own),
            Comparison comparison => PrintComparison(comparison, own),
            Logical { Operator: LogicalOperator.AndAlso or LogicalOperator.OrElse } logical => PrintShortCircuit(logical, own),
            Logical logical => PrintStrict(OperationTable.Of(logical), own, logical.Type, [logical.Left, logical.Right]),
            Conditional conditional => PrintConditional(conditional, own),
            Coalesce coalesce => PrintCoalesce(coalesce, own),
            HasValue hasValue => PrintHasValue(hasValue),
            ValueOf valueOf => PrintValueOf(valueOf, own),
            ValueOrDefault valueOrDefault => PrintValueOrDefault(valueOrDefault, own),
            _ => throw new InvalidOperationException($"No vectors for {expression.GetType().Name}."),
        };

    /// <summary>The value is computed whatever the body reads; its error is one of the whole, and no longer one of what reads it.</summary>
    private VectorValue PrintLet(Let let, LocalName? own)
    {
        LocalName name = new(let.Name);
        VectorValue value = Print(let.Value, name);
        bool hides = locals.TryGetValue(let.Index, out VectorValue outer);
        locals[let.Index] = value with { Fails = Masks.None };
        VectorValue body = Print(let.Body, own);
        if (hides)
        {
            locals[let.Index] = outer;
        }

        return body with { Fails = masks.Or((own ?? name).Fails, value.Fails, body.Fails) };
    }

    private VectorValue PrintInput(Input input)
    {
        RowInput declared = program.Inputs[input.Column];
        string value = method.LoadValues(declared.Name, declared.Type, input.Column);
        string has = declared.Type.Nullable ? method.LoadValid(declared.Name, input.Column) : Masks.All;
        if (declared.Type is { Scalar: Scalar.String, Nullable: false })
        {
            // A required string that is absent equals no string, as in a request; its lane may hold anything.
            value = masks.Select(new LocalName(declared.Name).After("present"), method.LoadValid(declared.Name, input.Column), value, "Lane.Create(-1L)");
        }

        string fails = declared.CanFail ? method.LoadFails(declared.Name, input.Column) : Masks.None;
        return new VectorValue(value, has, fails);
    }

    private VectorValue PrintStep(StepReference reference)
    {
        if (steps.TryGetValue(reference.Step, out VectorValue known))
        {
            return known;
        }

        Step step = program.Steps[reference.Step];
        int column = program.ColumnOf(reference.Step);
        string value = method.LoadValues(step.Name, step.Type, column);
        string has = step.Type.Nullable ? method.LoadValid(step.Name, column) : Masks.All;
        string fails = failures.StepCanFail(reference.Step) ? method.LoadFails(step.Name, column) : Masks.None;
        return new VectorValue(value, has, fails);
    }

    /// <summary>An operation that evaluates all its operands and has a value where all of them have one, unless its row says otherwise.</summary>
    private VectorValue PrintStrict(Operation operation, LocalName? own, ValueType type, IReadOnlyList<Expression> operands)
    {
        LocalName name = own ?? new LocalName(operation.Result);
        List<VectorValue> values = [.. operands.Select(operand => Print(operand))];
        if (operation.Has is null && values.Any(operand => operand.Has == Masks.None))
        {
            return new VectorValue(type.IsFloating ? "F64.Zero" : Masks.None, Masks.None, FailsOfAny(name, values));
        }

        string[] masksOfOperands = [.. values.Select(operand => operand.Has)];
        string[] arguments = [.. WithoutFolding(operation, values), .. masksOfOperands];
        string value = Finish(operation.Finish, name, type, Fill(operation.Vector, arguments));

        string has = operation.Has is { } decided
            ? method.Mask(name.Has, Fill(decided, arguments))
            : values.Aggregate(Masks.All, (all, operand) => masks.And(name.Has, all, operand.Has));
        string fails = FailsOfAny(name, values);
        if (operation.Failure is { } failure && FailureAnalysis.CanFail(operation, operands))
        {
            // The step's own name is left for the last of these lines.
            LocalName throws = fails == Masks.None ? name.Fails : name.Throws;
            string condition = method.Mask(has == Masks.All ? throws : name.Throws, Fill(failure.Vector, [.. values.Select(operand => Hidden(operand.Value))]));
            fails = masks.Or(name.Fails, fails, masks.And(throws, has, condition));
        }

        return new VectorValue(value, has, fails);
    }

    private string FailsOfAny(LocalName name, List<VectorValue> values)
        => values.Aggregate(Masks.None, (any, operand) => masks.Or(name.Fails, any, operand.Fails));

    /// <summary>The operands' vectors; if all are constants, one of them is hidden from the just-in-time compiler.</summary>
    private IEnumerable<string> WithoutFolding(Operation operation, List<VectorValue> values)
    {
        bool wouldFold = operation.Vector != "{0}" && values.All(value => LaneConstant.TryParse(value.Value) is not null);
        return values.Select((value, index) => wouldFold && index == 0 ? Hidden(value.Value) : value.Value);
    }

    private string Hidden(string vector) => LaneConstant.TryParse(vector) is { } constant ? method.Hidden(constant) : vector;

    private string Finish(LaneFinish finish, LocalName name, ValueType type, string expression)
    {
        return finish switch
        {
            LaneFinish.WrapToInt32 => SignExtended(32),
            LaneFinish.WrapToInt16 => SignExtended(48),
            LaneFinish.WrapToSByte => SignExtended(56),
            LaneFinish.WrapToUInt32 => Masked("(long)uint.MaxValue"),
            LaneFinish.WrapToUInt16 => Masked("(long)ushort.MaxValue"),
            LaneFinish.WrapToByte => Masked("(long)byte.MaxValue"),
            LaneFinish.RoundToSingle => Finished(exact => $"Lane.WidenLower(Lane.Narrow({exact}, {exact}))"),
            _ => Atom(name, type, expression),
        };

        string SignExtended(int shift) => Finished(wide => $"Lane.ShiftRightArithmetic(Lane.ShiftLeft({wide}, {shift}), {shift})");

        string Masked(string bits) => Finished(wide => $"{wide} & Lane.Create({bits})");

        string Finished(Func<string, string> form) => method.Value(name, type, form(Atom(name.After("wide"), type, expression)));
    }

    /// <summary>A local for the expression, unless it is a local or a constant by itself.</summary>
    private string Atom(LocalName name, ValueType type, string expression)
        => expression.All(character => char.IsLetterOrDigit(character) || character == '_') || LaneConstant.TryParse(expression) is not null
            ? expression
            : method.Value(name, type, expression);

    private VectorValue PrintConversion(Conversion conversion, LocalName? own)
    {
        if (OperationTable.Of(conversion) is { } operation)
        {
            LocalName name = own ?? new LocalName(NameOf(conversion.Operand) is { } operand ? $"{operand}As{conversion.Type.Scalar}" : operation.Result);
            return PrintStrict(operation, name, conversion.Type, [conversion.Operand]);
        }

        return Print(conversion.Operand, own);
    }

    private VectorValue PrintComparison(Comparison comparison, LocalName? own)
    {
        Operation operation = OperationTable.Of(comparison);
        LocalName name = own ?? new LocalName(operation.Result);
        VectorValue left = Print(comparison.Left);
        VectorValue right = Print(comparison.Right);
        LocalName known = new("isKnown" + operation.Result.Substring("is".Length));
        string both = masks.And(new LocalName("bothHaveValues"), left.Has, right.Has);
        LocalName plain = both == Masks.All ? name : new LocalName(operation.Result);
        LocalName ofValues = comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual ? known : own ?? known;
        string holds = both == Masks.None
            ? Masks.None
            : masks.And(ofValues, both, method.Mask(plain, Fill(operation.Vector, [.. WithoutFolding(operation, [left, right])])));

        // Two nulls are equal, and one null is not equal to a value; every other comparison with null is false.
        string value = comparison.Operator switch
        {
            ComparisonOperator.Equal => masks.Or(name, holds, masks.Not(new LocalName("bothAreNull"), masks.Or(new LocalName("anyHasValue"), left.Has, right.Has))),
            ComparisonOperator.NotEqual => masks.Or(name, holds, masks.ExclusiveOr(new LocalName("oneIsNull"), left.Has, right.Has)),
            _ => holds,
        };
        return new VectorValue(value, Masks.All, masks.Or(name.Fails, left.Fails, right.Fails));
    }

    private VectorValue PrintShortCircuit(Logical logical, LocalName? own)
    {
        LocalName name = own ?? new LocalName(OperationTable.Of(logical).Result);
        VectorValue left = Print(logical.Left);
        VectorValue right = Print(logical.Right);
        bool isAnd = logical.Operator == LogicalOperator.AndAlso;
        string value = isAnd ? masks.And(name, left.Value, right.Value) : masks.Or(name, left.Value, right.Value);
        string rightFails = isAnd ? masks.And(name.Fails, left.Value, right.Fails) : masks.Except(name.Fails, right.Fails, left.Value);
        return new VectorValue(value, Masks.All, masks.Or(name.Fails, left.Fails, rightFails));
    }

    private VectorValue PrintConditional(Conditional conditional, LocalName? own)
    {
        LocalName name = own ?? new LocalName("chosen");
        VectorValue condition = Print(conditional.Condition);

        // An arm that stands for both takes the name.
        VectorValue whenTrue = Print(conditional.WhenTrue, conditional.WhenFalse is Null ? own : null);
        VectorValue whenFalse = Print(conditional.WhenFalse, conditional.WhenTrue is Null ? own : null);
        string value = Select(name, conditional.Type, condition.Value, whenTrue, whenFalse);
        string has = masks.Select(name.Has, condition.Value, whenTrue.Has, whenFalse.Has);
        string fails = masks.Or(name.Fails, condition.Fails, masks.Select(name.Fails, condition.Value, whenTrue.Fails, whenFalse.Fails));
        return new VectorValue(value, has, fails);
    }

    private VectorValue PrintCoalesce(Coalesce coalesce, LocalName? own)
    {
        LocalName name = own ?? new LocalName("known" + CSharpName.Capitalized(NameOf(coalesce.Left) ?? "Value"));
        VectorValue left = Print(coalesce.Left);
        VectorValue right = Print(coalesce.Right);
        string value = Select(name, coalesce.Type, left.Has, left, right);
        string has = masks.Or(name.Has, left.Has, right.Has);
        string fails = masks.Or(name.Fails, left.Fails, masks.Except(name.Fails, right.Fails, left.Has));
        return new VectorValue(value, has, fails);
    }

    private VectorValue PrintHasValue(HasValue hasValue)
    {
        VectorValue operand = Print(hasValue.Operand);
        return new VectorValue(operand.Has, Masks.All, operand.Fails);
    }

    private VectorValue PrintValueOf(ValueOf valueOf, LocalName? own)
    {
        VectorValue operand = Print(valueOf.Operand, own);
        LocalName fails = (own ?? new LocalName(NameOf(valueOf.Operand) ?? "value")).Fails;
        return new VectorValue(operand.Value, Masks.All, masks.Or(fails, operand.Fails, masks.Not(fails, operand.Has)));
    }

    private VectorValue PrintValueOrDefault(ValueOrDefault valueOrDefault, LocalName? own)
    {
        VectorValue operand = Print(valueOrDefault.Operand);
        LocalName name = own ?? new LocalName((NameOf(valueOrDefault.Operand) ?? "value") + "OrDefault");
        VectorValue zero = VectorValue.Always(valueOrDefault.Type.IsFloating ? "F64.Zero" : "I64.Zero");
        return new VectorValue(Select(name, valueOrDefault.Type, operand.Has, operand, zero), Masks.All, operand.Fails);
    }

    /// <summary>One of two values; where one of them is never a value, the other stands for both.</summary>
    private string Select(LocalName name, ValueType type, string condition, VectorValue whenTrue, VectorValue whenFalse)
        => whenTrue.Has == Masks.None ? whenFalse.Value
        : whenFalse.Has == Masks.None || whenTrue.Value == whenFalse.Value ? whenTrue.Value
        : !type.IsFloating ? masks.Select(name, condition, whenTrue.Value, whenFalse.Value)
        : condition == Masks.All ? whenTrue.Value
        : condition == Masks.None ? whenFalse.Value
        : method.Value(name, type, $"Lane.ConditionalSelect(Lane.AsDouble({condition}), {whenTrue.Value}, {whenFalse.Value})");

    private static string? NameOf(Expression expression)
        => expression switch
        {
            Input input => input.Name,
            StepReference reference => reference.Name,
            LocalReference local => local.Name,
            _ => null,
        };

    private static string Fill(string spelling, string[] arguments) => string.Format(CultureInfo.InvariantCulture, spelling, arguments);
}

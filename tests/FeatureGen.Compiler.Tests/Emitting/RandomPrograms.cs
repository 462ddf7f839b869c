using FeatureGen.Compiler.Emitting.Operations;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Tests.Harness;
using ValueType = FeatureGen.Compiler.Model.ValueType;

namespace FeatureGen.Compiler.Tests.Emitting;

/// <summary>Typed expression trees over all nodes and operations, drawn from a seed.</summary>
internal sealed class RandomPrograms(int seed)
{
    private static readonly Scalar[] Scalars = Enum.GetValues<Scalar>();

    private readonly Random random = new(seed);
    private readonly List<RowInput> inputs = [];
    private readonly List<Step> steps = [];
    private readonly List<LocalReference> locals = [];

    /// <summary>A program of that many steps over inputs of every type: required, nullable, and able to fail.</summary>
    public RowProgram Next(string name, int stepCount)
    {
        inputs.Clear();
        steps.Clear();
        foreach (Scalar scalar in Scalars)
        {
            inputs.Add(new RowInput($"Required{scalar}", new ValueType(scalar)));
            inputs.Add(new RowInput($"Optional{scalar}", new ValueType(scalar, Nullable: true)));
            inputs.Add(new RowInput($"Failing{scalar}", new ValueType(scalar, Nullable: random.Next(2) == 0), CanFail: true));
        }

        for (int step = 0; step < stepCount; step++)
        {
            steps.Add(new Step($"Step{step}", Draw(AnyType(), random.Next(1, 7)), $"seed {seed}, step {step}"));
        }

        return new RowProgram(name, $"Drawn from seed {seed}.", new EquatableArray<RowInput>(inputs), new EquatableArray<Step>(steps));
    }

    /// <summary>Rows of inputs for a program, mostly values.</summary>
    public List<object?[]> Rows(RowProgram program, int count)
        => [.. Enumerable.Range(0, count).Select(_ => program.Inputs.Select(input => (object?)(random.Next(12) switch
        {
            0 when input.CanFail => Failed.Value,
            0 or 1 when input.Type.Nullable => null,
            _ => Pick(InputClasses.Of(input.Type.Scalar)),
        })).ToArray())];

    private ValueType AnyType() => new(Pick(Scalars), random.Next(2) == 0);

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private Expression Draw(ValueType type, int depth)
        => depth == 0 || random.Next(8) == 0 ? DrawLeaf(type) : DrawOperation(type, depth - 1);

    private Expression DrawLeaf(ValueType type)
    {
        List<Expression> leaves = [];
        for (int column = 0; column < inputs.Count; column++)
        {
            if (inputs[column].Type == type)
            {
                leaves.Add(new Input(type, column, inputs[column].Name));
            }
        }

        for (int step = 0; step < steps.Count; step++)
        {
            if (steps[step].Type == type)
            {
                leaves.Add(new StepReference(type, step, steps[step].Name));
            }
        }

        leaves.AddRange(locals.Where(local => local.Type == type));
        leaves.Add(type.Nullable ? new Null(type) : DrawConstant(type));
        return Pick(leaves);
    }

    private Constant DrawConstant(ValueType type)
    {
        object value = Pick(InputClasses.Of(type.Scalar));
        return value is string text ? new Constant(type, 0, text) : new Constant(type, Outcome.LaneOf(value, new()));
    }

    private Expression DrawOperation(ValueType type, int depth)
    {
        List<Func<Expression>> choices =
        [
            () => new Conditional(Draw(ValueType.Boolean, depth), Draw(type, depth), Draw(type, depth), type),
            () => new Coalesce(Draw(type.AsNullable(), depth), Draw(type, depth), type),
            () => DrawLet(type, depth),
        ];
        if (type.Nullable)
        {
            choices.Add(() => new Conversion(Draw(type.NotNull(), depth), type));
        }
        else if (type.Scalar != Scalar.String)
        {
            choices.Add(() => new ValueOf(Draw(type.AsNullable(), depth), type));
            choices.Add(() => new ValueOrDefault(Draw(type.AsNullable(), depth), type));
        }

        AddOperators(choices, type, depth);
        AddFunctions(choices, type, depth);
        if (type == ValueType.Boolean)
        {
            AddComparisons(choices, depth);
        }

        return Pick(choices)();
    }

    /// <summary>A local and what reads it, or does not: its index is how many stand around it, so that such as stand side by side share theirs.</summary>
    private Let DrawLet(ValueType type, int depth)
    {
        Expression value = Draw(AnyType(), depth);
        LocalReference local = new(value.Type, locals.Count, $"local{locals.Count}");
        locals.Add(local);
        Expression body = Draw(type, depth);
        locals.RemoveAt(local.Index);
        return new Let(local.Index, local.Name, value, body);
    }

    /// <summary>An operand of a lifted operation: nullable only if the result is.</summary>
    private Expression Operand(Scalar scalar, ValueType result, int depth) => Draw(new ValueType(scalar, result.Nullable && random.Next(2) == 0), depth);

    /// <summary>The operation's natural type, lifted exactly when an operand is; widened to the wanted type where that is nullable.</summary>
    private static Expression Typed(ValueType wanted, Func<ValueType, Expression> create, params Expression[] operands)
    {
        ValueType natural = new(wanted.Scalar, operands.Any(operand => operand.Type.Nullable));
        return natural == wanted ? create(natural) : new Conversion(create(natural), wanted);
    }

    private void AddOperators(List<Func<Expression>> choices, ValueType type, int depth)
    {
        foreach (UnaryOperator unary in UnaryOperations.Table.Keys.Where(key => key.Operand == type.Scalar).Select(key => key.Operator))
        {
            choices.Add(() => Operand(type.Scalar, type, depth) is var x ? Typed(type, natural => new Unary(unary, x, natural), x) : null!);
        }

        foreach (ArithmeticOperator arithmetic in Enum.GetValues<ArithmeticOperator>())
        {
            foreach ((Scalar left, Scalar right) in OperandsOf(arithmetic, type.Scalar))
            {
                choices.Add(() =>
                {
                    Expression x = Operand(left, type, depth);
                    Expression y = Operand(right, type, depth);
                    return Typed(type, natural => new Arithmetic(arithmetic, x, y, natural), x, y);
                });
            }
        }

        foreach (Scalar from in ConversionOperations.Table.Keys.Where(key => key.To == type.Scalar).Select(key => key.From))
        {
            choices.Add(() => new Conversion(Operand(from, type, depth), type));
        }

        if (type.Scalar == Scalar.Boolean)
        {
            foreach ((LogicalOperator logical, bool nullable) in LogicalOperations.Table.Keys.Where(key => key.Nullable == type.Nullable))
            {
                choices.Add(() => new Logical(logical, Draw(type, depth), Draw(type, depth), type));
            }
        }
    }

    private static IEnumerable<(Scalar Left, Scalar Right)> OperandsOf(ArithmeticOperator arithmetic, Scalar result)
        => (arithmetic, result) switch
        {
            (ArithmeticOperator.Add or ArithmeticOperator.Subtract, Scalar.Timestamp) => [(Scalar.Timestamp, Scalar.Duration)],
            (ArithmeticOperator.Subtract, Scalar.Duration) => [(Scalar.Duration, Scalar.Duration), (Scalar.Timestamp, Scalar.Timestamp)],
            _ => ArithmeticOperations.Table.ContainsKey((arithmetic, result)) ? [(result, result)] : [],
        };

    private void AddFunctions(List<Func<Expression>> choices, ValueType type, int depth)
    {
        foreach ((Function function, Scalar first) in FunctionOperations.Table.Keys.Where(key => ResultOf(key.Function, key.First) == type.Scalar))
        {
            choices.Add(() =>
            {
                Expression[] arguments = [.. OperandsOf(function, first).Select(operand => Operand(operand, type, depth))];
                return Typed(type, natural => new Call(function, new EquatableArray<Expression>(arguments), natural), arguments);
            });
        }
    }

    /// <summary>The types of a function's arguments.</summary>
    private static Scalar[] OperandsOf(Function function, Scalar first)
        => function switch
        {
            Function.GeoCell => [Scalar.Double, Scalar.Double, Scalar.Int32],
            Function.Clamp => [first, first, first],
            Function.AddDays => [Scalar.Date, Scalar.Int32],
            Function.Min or Function.Max or Function.CopySign or Function.Pow or Function.Atan2 or Function.Hypot => [first, first],
            Function.Haversine => [first, first, first, first],
            _ => [first],
        };

    /// <summary>The type of a function's value.</summary>
    public static Scalar ResultOf(Function function, Scalar first)
        => function switch
        {
            Function.ToDuration => Scalar.Duration,
            Function.ToTimestamp or Function.Midnight => Scalar.Timestamp,
            Function.Date or Function.AddDays or Function.FromDayNumber => Scalar.Date,
            Function.GeoCell => Scalar.Int64,
            Function.IsWeekend => Scalar.Boolean,
            Function.HourSine or Function.HourCosine or Function.DayOfWeekSine or Function.DayOfWeekCosine or Function.MonthSine or Function.MonthCosine => Scalar.Double,
            Function.TotalSeconds or Function.TotalMinutes or Function.TotalHours or Function.TotalDays => Scalar.Double,
            _ when first == Scalar.Date => Scalar.Int32,
            _ => first is Scalar.Timestamp or Scalar.Duration ? Scalar.Int64 : first,
        };

    private void AddComparisons(List<Func<Expression>> choices, int depth)
    {
        choices.Add(() => new HasValue(Draw(AnyType().AsNullable(), depth)));
        choices.Add(() => random.Next(inputs.Count) is var column ? new IsAbsent(new Input(inputs[column].Type, column, inputs[column].Name)) : null!);
        foreach ((ComparisonOperator comparison, Scalar operand) in ComparisonOperations.Table.Keys)
        {
            choices.Add(() => new Comparison(comparison, Draw(new ValueType(operand, random.Next(2) == 0), depth), Draw(new ValueType(operand, random.Next(2) == 0), depth)));
        }
    }
}

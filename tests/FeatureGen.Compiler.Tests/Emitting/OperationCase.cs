using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Tests.Harness;
using ValueType = FeatureGen.Compiler.Model.ValueType;

namespace FeatureGen.Compiler.Tests.Emitting;

/// <summary>One row of an operation table under test: the operation on given operands, and the same in plain C# on nullable values.</summary>
/// <param name="Key">The row's key in its table.</param>
/// <param name="Operands">The operands' types.</param>
/// <param name="Node">The operation as the intermediate form has it, given operands and whether the result is nullable.</param>
/// <param name="Reference">What C# gives, null for null; may throw.</param>
internal sealed record OperationCase(object Key, Scalar[] Operands, Func<Expression[], bool, Expression> Node, Func<object?[], object?> Reference)
{
    /// <summary>The values of each operand; those of its type unless the operation has edges of its own.</summary>
    private IReadOnlyList<IReadOnlyList<object>> Values { get; init; } = [.. Operands.Select(operand => ClassesOf(operand, Operands.Length))];

    public static OperationCase Of<T, TResult>(UnaryOperator unary, Scalar operand, Func<T, TResult> reference)
        => new((unary, operand), [operand], (x, nullable) => new Unary(unary, x[0], new ValueType(operand, nullable)), x => reference((T)x[0]!));

    public static OperationCase Of<T, TResult>(ArithmeticOperator arithmetic, Scalar operand, Func<T, T, TResult> reference)
        => Of<T, T, TResult>(arithmetic, operand, operand, operand, reference);

    public static OperationCase Of<T, TOther, TResult>(ArithmeticOperator arithmetic, Scalar left, Scalar right, Scalar result, Func<T, TOther, TResult> reference)
        => new(
            (arithmetic, left),
            [left, right],
            (x, nullable) => new Arithmetic(arithmetic, x[0], x[1], new ValueType(result, nullable)),
            x => reference((T)x[0]!, (TOther)x[1]!));

    public static OperationCase Of<T>(ComparisonOperator comparison, Scalar operand, Func<T, T, bool> reference)
        => new((comparison, operand), [operand, operand], (x, _) => new Comparison(comparison, x[0], x[1]), x => reference((T)x[0]!, (T)x[1]!));

    public static OperationCase Of<T, TResult>(Scalar from, Scalar to, Func<T, TResult> reference)
        => new((from, to), [from], (x, nullable) => new Conversion(x[0], new ValueType(to, nullable)), x => reference((T)x[0]!));

    public static OperationCase Of<T, TResult>(Function function, Scalar first, Func<T, TResult> reference)
        => OfCall(function, [first], x => reference((T)x[0]!));

    public static OperationCase Of<T, TResult>(Function function, Scalar first, Func<T, T, TResult> reference)
        => OfCall(function, [first, first], x => reference((T)x[0]!, (T)x[1]!));

    public static OperationCase Of<T, TResult>(Function function, Scalar first, Func<T, T, T, TResult> reference)
        => OfCall(function, [first, first, first], x => reference((T)x[0]!, (T)x[1]!, (T)x[2]!));

    public static OperationCase Of<T, TOther, TResult>(Function function, Scalar first, Scalar second, Func<T, TOther, TResult> reference)
        => OfCall(function, [first, second], x => reference((T)x[0]!, (TOther)x[1]!));

    public static OperationCase OfGeoCell()
        => OfCall(Function.GeoCell, [Scalar.Double, Scalar.Double, Scalar.Int32], x => ExactGeoCell.Of((double)x[0]!, (double)x[1]!, (int)x[2]!))
            with { Values = [ExactGeoCell.Degrees, ExactGeoCell.Degrees, ExactGeoCell.Levels] };

    public static OperationCase OfHaversine()
        => OfCall(Function.Haversine, [Scalar.Double, Scalar.Double, Scalar.Double, Scalar.Double], x => FeatureMath.Haversine((double)x[0]!, (double)x[1]!, (double)x[2]!, (double)x[3]!))
            with { Values = [[90.0, -54.7, 91.0], [180.0, -0.0, double.NaN], [0.0, -90.0, 54.7], [-360.0, 25.3, 400.0]] };

    private static OperationCase OfCall(Function function, Scalar[] operands, Func<object?[], object?> reference)
        => new(
            (function, operands[0]),
            operands,
            (x, nullable) => new Call(function, new EquatableArray<Expression>(x), new ValueType(RandomPrograms.ResultOf(function, operands[0]), nullable)),
            x => x.Contains(null) ? null : reference(x));

    /// <summary>A program of the operation on required operands, on nullable ones, on mixed ones, and on ones that may be errors.</summary>
    public RowProgram Program(string name)
    {
        List<RowInput> inputs = [];
        for (int operand = 0; operand < Operands.Length; operand++)
        {
            inputs.Add(new RowInput($"Required{operand}", new ValueType(Operands[operand])));
            inputs.Add(new RowInput($"Optional{operand}", new ValueType(Operands[operand], Nullable: true)));
            inputs.Add(new RowInput($"Failing{operand}", new ValueType(Operands[operand], Nullable: true), CanFail: true));
        }

        List<Step> steps = [];
        foreach (int[] columns in Variants())
        {
            Expression[] operands = [.. columns.Select(column => new Input(inputs[column].Type, column, inputs[column].Name))];
            steps.Add(new Step($"Step{steps.Count}", Node(operands, operands.Any(operand => operand.Type.Nullable)), Key.ToString()!));
        }

        return new RowProgram(name, Key.ToString()!, new EquatableArray<RowInput>(inputs), new EquatableArray<Step>(steps));
    }

    /// <summary>The input columns that the steps' operands are, step by step.</summary>
    public IReadOnlyList<int[]> Variants()
        => Operands.Length switch
        {
            1 => [[0], [1], [2]],
            2 => [[0, 3], [1, 3], [0, 4], [1, 4], [2, 5]],
            3 => [[0, 3, 6], [1, 4, 7], [0, 4, 6], [2, 5, 8]],
            _ => [[0, 3, 6, 9], [1, 4, 7, 10], [0, 4, 6, 9], [2, 5, 8, 11]],
        };

    /// <summary>All combinations of the operands' classes, with null and errors; three operands take fewer values each.</summary>
    public List<object?[]> Rows()
    {
        IEnumerable<object?[]> combinations = [[]];
        foreach (IReadOnlyList<object> all in Values)
        {
            object?[] values = [.. all, null, Failed.Value];
            combinations = combinations.SelectMany(_ => values, (row, value) => (object?[])[.. row, value]);
        }

        // A required column holds the type's default where the operand is null or an error.
        return [.. combinations.Select(row => row.SelectMany((value, operand) => new[]
        {
            value is null or Failed ? InputClasses.DefaultOf(Operands[operand]) : value,
            value is Failed ? null : value,
            value,
        }).ToArray())];
    }

    private static IReadOnlyList<object> ClassesOf(Scalar operand, int operands)
        => operands < 3 ? InputClasses.Of(operand) : [.. InputClasses.Of(operand).Where((_, index) => index % 4 == 0)];
}

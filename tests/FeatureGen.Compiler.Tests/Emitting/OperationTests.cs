using System.Collections;
using FeatureGen.Columns;
using FeatureGen.Compiler.Emitting.Operations;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Tests.Harness;
using ValueType = FeatureGen.Compiler.Model.ValueType;

namespace FeatureGen.Compiler.Tests.Emitting;

public sealed class OperationTests
{
    [Fact]
    public void Each_row_of_the_tables_has_a_case()
    {
        object[] rows = [.. KeysOf(UnaryOperations.Table), .. KeysOf(ArithmeticOperations.Table), .. KeysOf(ComparisonOperations.Table), .. KeysOf(ConversionOperations.Table), .. KeysOf(FunctionOperations.Table)];

        Assert.Equal(rows.Select(row => row.ToString()).Order(), OperationCases.All.Select(row => row.Key.ToString()).Distinct().Order());
    }

    [Fact]
    public void Each_operator_and_function_has_a_row()
    {
        Assert.Equal(Enum.GetValues<UnaryOperator>(), UnaryOperations.Table.Keys.Select(key => key.Operator).Distinct().Order());
        Assert.Equal(Enum.GetValues<ArithmeticOperator>(), ArithmeticOperations.Table.Keys.Select(key => key.Operator).Distinct().Order());
        Assert.Equal(Enum.GetValues<ComparisonOperator>(), ComparisonOperations.Table.Keys.Select(key => key.Operator).Distinct().Order());
        Assert.Equal(Enum.GetValues<LogicalOperator>(), LogicalOperations.Table.Keys.Select(key => key.Operator).Distinct().Order());
        Assert.Equal(Enum.GetValues<Function>().Where(function => function != Function.InZone), FunctionOperations.Table.Keys.Select(key => key.Function).Distinct().Order());
    }

    [Fact]
    public void Each_operation_gives_the_bits_of_C_sharp_on_every_class_of_input()
    {
        OperationCase[] cases = [.. OperationCases.All];
        Model.RowProgram[] programs = [.. cases.Select((row, index) => row.Program($"Operation{index}"))];
        IReadOnlyList<FeatureGen.Rows.RowProgram> compiled = EmittedFiles.Load(programs);
        for (int index = 0; index < cases.Length; index++)
        {
            Compare(cases[index], programs[index], compiled[index]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Logic_has_the_truth_tables_of_C_sharp(bool nullable)
    {
        ValueType type = new(Scalar.Boolean, nullable);
        Input left = new(type, 0, "Left");
        Input right = new(type, 1, "Right");
        LogicalOperator[] operators = [.. LogicalOperations.Table.Keys.Where(key => key.Nullable == nullable).Select(key => key.Operator)];
        Model.RowProgram program = new(
            "Logic",
            "Truth tables.",
            new EquatableArray<RowInput>([new RowInput("Left", type, CanFail: true), new RowInput("Right", type, CanFail: true)]),
            new EquatableArray<Step>([.. operators.Select(logical => new Step($"{logical}", new Logical(logical, left, right, type), $"{logical}"))]));
        object?[] values = nullable ? [true, false, null, Failed.Value] : [true, false, Failed.Value];
        List<object?[]> rows = [.. values.SelectMany(_ => values, (x, y) => (object?[])[x, y])];
        Outcome[][] expected = [.. rows.Select(row => operators.Select(logical => Outcome.Of(() => Logic(logical, row[0], row[1]), new StringTable())).ToArray())];

        Agreement.OfEveryWidth(expected, EmittedFiles.Load(program)[0], program, rows, new StringTable());
    }

    private static bool? Logic(LogicalOperator logical, object? left, object? right)
        => logical switch
        {
            LogicalOperator.AndAlso => Evaluated(left)!.Value && Evaluated(right)!.Value,
            LogicalOperator.OrElse => Evaluated(left)!.Value || Evaluated(right)!.Value,
            LogicalOperator.And => Evaluated(left) & Evaluated(right),
            LogicalOperator.Or => Evaluated(left) | Evaluated(right),
            LogicalOperator.ExclusiveOr => Evaluated(left) ^ Evaluated(right),
            _ => throw new ArgumentOutOfRangeException(nameof(logical)),
        };

    private static bool? Evaluated(object? value) => value is Failed ? throw new InvalidOperationException("An error is evaluated.") : (bool?)value;

    private static void Compare(OperationCase operation, Model.RowProgram program, FeatureGen.Rows.RowProgram compiled)
    {
        StringTable strings = new();
        List<object?[]> rows = operation.Rows();
        Outcome[][] expected = [.. rows.Select(row => operation.Variants()
            .Select(columns => Outcome.Of(() => operation.Reference([.. columns.Select(column => row[column] is Failed ? throw new InvalidOperationException() : row[column])]), strings))
            .ToArray())];
        Agreement.OfEveryWidth(expected, compiled, program, rows, strings);
    }

    private static IEnumerable<object> KeysOf(IEnumerable table)
        => table.Cast<object>().Select(row => row.GetType().GetProperty("Key")!.GetValue(row)!);
}

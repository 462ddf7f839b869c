using FeatureGen.Columns;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Rows;
using ValueType = FeatureGen.Compiler.Model.ValueType;

namespace FeatureGen.Compiler.Tests.Emitting;

public sealed class LargeProgramTests
{
    private const int Features = 250;

    [Fact]
    public void A_program_of_250_features_is_cut_into_methods_that_hand_values_over_by_columns()
    {
        Model.RowProgram program = Create();
        string[] lines = EmittedFiles.Of([program])["Rows512.g.cs"].Split('\n');
        int[] starts = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains("private static void RunPart", StringComparison.Ordinal)), lines.Length];
        int[] operations = [.. starts.Zip(starts.Skip(1), (start, end) => lines[start..end].Count(line => line.Contains(" = ", StringComparison.Ordinal)))];

        string[] again = [.. lines.Where(line => line.Contains("CachedWriter.Write", StringComparison.Ordinal))];
        Assert.Equal(operations.Length - 1, again.Length);
        Assert.Equal(Features - again.Length, lines.Count(line => line.Contains("TWriter.Write", StringComparison.Ordinal)));
        Assert.InRange(operations.Length, 4, 20);
        Assert.All(operations, count => Assert.InRange(count, 1, 320));
    }

    [Fact]
    public void Its_widths_agree()
    {
        Model.RowProgram program = Create();
        FeatureGen.Rows.RowProgram compiled = EmittedFiles.Load(program)[0];
        StringTable strings = new();
        List<object?[]> rows = [.. InputClasses.Of(Scalar.Double).SelectMany(_ => InputClasses.Of(Scalar.Int64), (x, y) => (object?[])[x, y]).Where((_, row) => row % 5 == 0)];
        Outcome[][] expected = ProgramRun.Of(compiled, program, rows, RowWidth.Request, strings);
        Agreement.OfEveryWidth(expected, compiled, program, rows, strings);
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            Assert.Equal(expected, ProgramRun.Of(compiled, program, rows, width, strings, pastCaches: true));
        }

        Assert.Contains(expected, row => row[Features - 1].HasValue);
        Assert.Contains(expected, row => row[Features - 1].Fails);
    }

    /// <summary>Each feature reads the one before it, so that every cut is crossed by a value, its nulls and its errors.</summary>
    private static Model.RowProgram Create()
    {
        ValueType type = ValueType.Double.AsNullable();
        Input mean = new(type, 0, "Mean");
        Input count = new(ValueType.Int64, 1, "Count");
        List<Step> steps = [];
        for (int feature = 0; feature < Features; feature++)
        {
            Expression before = feature == 0 ? mean : new StepReference(type, feature - 1, $"Feature{feature - 1}");
            Expression share = new Conversion(new Arithmetic(ArithmeticOperator.Divide, Constant.Of(1000L + feature), count, ValueType.Int64), type);
            Expression body = new Conditional(
                new Comparison(ComparisonOperator.Less, before, Constant.Of((double)feature)),
                new Arithmetic(ArithmeticOperator.Subtract, new Arithmetic(ArithmeticOperator.Multiply, before, Constant.Of(0.75), type), share, type),
                new Call(Function.Max, new EquatableArray<Expression>([before, Constant.Of(0.5 * feature)]), type),
                type);
            steps.Add(new Step($"Feature{feature}", body, $"feature {feature}"));
        }

        return new Model.RowProgram(
            "Large",
            "Many like features.",
            new EquatableArray<RowInput>([new RowInput("Mean", type), new RowInput("Count", ValueType.Int64)]),
            new EquatableArray<Step>(steps));
    }
}

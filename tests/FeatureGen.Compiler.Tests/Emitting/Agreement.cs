using FeatureGen.Columns;
using FeatureGen.Compiler.Emitting;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Rows;

namespace FeatureGen.Compiler.Tests.Emitting;

/// <summary>Asserts that a compiled program gives what is expected, as requests and as vectors of every width.</summary>
internal static class Agreement
{
    public static void OfEveryWidth(
        Outcome[][] expected,
        FeatureGen.Rows.RowProgram compiled,
        Model.RowProgram program,
        IReadOnlyList<object?[]> rows,
        StringTable strings)
    {
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            Outcome[][] actual = ProgramRun.Of(compiled, program, rows, width, strings);
            for (int row = 0; row < rows.Count; row++)
            {
                for (int step = 0; step < program.Steps.Count; step++)
                {
                    if (expected[row][step] != actual[row][step])
                    {
                        Assert.Fail($"{width}, row {row}: {actual[row][step]}, but expected {expected[row][step]}.\n{Describe(program, step, rows[row])}");
                    }
                }
            }
        }
    }

    /// <summary>The step's generated C# and the row's inputs.</summary>
    private static string Describe(Model.RowProgram program, int step, object?[] row)
    {
        SourceWriter writer = new();
        RowProgramEmitter.WriteRow(writer, program, "Row");
        IEnumerable<string> lines = writer.ToString().Split('\n')
            .SkipWhile(line => !line.Contains($"// {program.Steps[step].Name} =>", StringComparison.Ordinal))
            .TakeWhile(line => line.Trim().Length > 0);
        return string.Join('\n', [.. lines, .. program.Inputs.Zip(row, (input, value) => $"{input.Name} = {value ?? "null"}")]);
    }
}

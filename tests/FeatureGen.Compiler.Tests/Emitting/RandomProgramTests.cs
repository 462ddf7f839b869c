using FeatureGen.Columns;
using FeatureGen.Compiler.Emitting;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Rows;

namespace FeatureGen.Compiler.Tests.Emitting;

public sealed class RandomProgramTests
{
    private const int Programs = 10;
    private const int Steps = 25;
    private const int Rows = 29;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Requests_vectors_of_every_width_and_an_interpreter_give_the_same_bits(int seed)
    {
        RandomPrograms generator = new(seed);
        List<Model.RowProgram> programs = [.. Enumerable.Range(0, Programs).Select(number => generator.Next($"Program{number}", Steps))];
        IReadOnlyList<FeatureGen.Rows.RowProgram> compiled = EmittedFiles.Load(programs);
        for (int index = 0; index < programs.Count; index++)
        {
            Compare(programs[index], compiled[index], generator.Rows(programs[index], Rows));
        }
    }

    private static void Compare(Model.RowProgram program, FeatureGen.Rows.RowProgram compiled, List<object?[]> rows)
    {
        StringTable strings = new();
        Outcome[][] expected = [.. rows.Select(row => new Interpreter(program, row))
            .Select(interpreter => Enumerable.Range(0, program.Steps.Count).Select(step => Outcome.Of(() => interpreter.Step(step), strings)).ToArray())];
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            Outcome[][] actual = ProgramRun.Of(compiled, program, rows, width, strings);
            for (int row = 0; row < rows.Count; row++)
            {
                for (int step = 0; step < program.Steps.Count; step++)
                {
                    if (expected[row][step] != actual[row][step])
                    {
                        Assert.Fail($"{width}, row {row}, {program.Steps[step].Name}: {actual[row][step]}, but C# gives {expected[row][step]}.\n{Describe(program, step)}");
                    }
                }
            }
        }
    }

    /// <summary>The step's generated C#.</summary>
    private static string Describe(Model.RowProgram program, int step)
    {
        SourceWriter writer = new();
        RowProgramEmitter.WriteRow(writer, program, "Row");
        string[] lines = writer.ToString().Split('\n');
        return string.Join('\n', lines.SkipWhile(line => !line.Contains($"// {program.Steps[step].Name} =>", StringComparison.Ordinal)).TakeWhile(line => line.Trim().Length > 0));
    }
}

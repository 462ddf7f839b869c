using FeatureGen.Columns;
using FeatureGen.Compiler.Tests.Harness;

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
        Agreement.OfEveryWidth(expected, compiled, program, rows, strings);
    }
}

using FeatureGen.Columns;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Rows;

namespace FeatureGen.Compiler.Tests.Emitting;

public sealed class RowOffsetTests
{
    private const int MostRowsBefore = 70;
    private static readonly int[] Lengths = [1, 2, 3, 7, 8, 9, 63, 64, 65];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rows_have_the_same_bits_wherever_they_stand(int seed)
    {
        RandomPrograms generator = new(seed);
        Model.RowProgram program = generator.Next("Moved", 25);
        FeatureGen.Rows.RowProgram compiled = EmittedFiles.Load(program)[0];
        List<object?[]> rows = generator.Rows(program, Lengths.Max() + MostRowsBefore);
        StringTable strings = new();
        Outcome[][] expected = ProgramRun.Of(compiled, program, rows, RowWidth.Request, strings);
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            for (int before = 0; before <= MostRowsBefore; before++)
            {
                // The rows before are the last ones, so that no row has the neighbours that it had.
                int length = Lengths[before % Lengths.Length];
                List<object?[]> moved = [.. rows[^before..], .. rows[..length]];
                Outcome[][] actual = ProgramRun.Of(compiled, program, moved, width, strings, pastCaches: before % 2 == 1);
                for (int row = 0; row < length; row++)
                {
                    Assert.Equal(expected[row], actual[before + row]);
                }
            }
        }
    }
}

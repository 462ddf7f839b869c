using FeatureGen.Columns;
using FeatureGen.Rows;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>Runs a compiled program over rows of C# values and reads the steps back.</summary>
internal static class ProgramRun
{
    /// <summary>What stands in lanes that are null, errors or past the last row: whatever breaks most.</summary>
    private static readonly long[] Hostile = [0, -1, long.MinValue, BitConverter.DoubleToInt64Bits(double.NaN), 12345];

    /// <summary>Runs over a tile of its own.</summary>
    /// <param name="compiled">The compiled program.</param>
    /// <param name="program">Its intermediate form.</param>
    /// <param name="rows">The input values, row by row: null, an error, or a value of the input's type.</param>
    /// <param name="width">How many rows at a time.</param>
    /// <param name="strings">The codes of strings.</param>
    /// <param name="pastCaches">Whether vectors are written past the caches.</param>
    /// <returns>The steps' outcomes, row by row.</returns>
    public static Outcome[][] Of(FeatureGen.Rows.RowProgram compiled, Model.RowProgram program, IReadOnlyList<object?[]> rows, RowWidth width, StringTable strings, bool pastCaches = false)
    {
        using Tile tile = new(compiled.Columns, rows.Count + 3, strings);
        for (int column = 0; column < compiled.Columns; column++)
        {
            Span<long> lanes = tile.LongsOf(column);
            for (int row = 0; row < tile.Capacity; row++)
            {
                lanes[row] = Hostile[(row + column) % Hostile.Length];
            }
        }

        for (int row = 0; row < rows.Count; row++)
        {
            for (int column = 0; column < compiled.Inputs; column++)
            {
                object? value = rows[row][column];
                bool valid = value is not (null or Failed);
                tile.Put(column, row, valid ? Outcome.LaneOf(value!, strings) : tile.LongsOf(column)[row], valid, value is Failed ? FeatureStatus.Error : FeatureStatus.Present);
            }
        }

        compiled.Run(tile, rows.Count, width, pastCaches);
        return [.. Enumerable.Range(0, rows.Count).Select(row => program.Steps
            .Select((step, index) => Outcome.At(tile, program.ColumnOf(index), row, step.Type.IsFloating))
            .ToArray())];
    }
}

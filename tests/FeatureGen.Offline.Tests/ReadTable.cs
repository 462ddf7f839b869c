using System.Globalization;
using FeatureGen.Columns;

namespace FeatureGen.Offline.Tests;

/// <summary>What was read, gathered from all tiles: lanes and validity by column.</summary>
public sealed class ReadTable(int columns, StringTable strings)
{
    private readonly List<long>[] lanes = [.. Enumerable.Range(0, columns).Select(_ => new List<long>())];
    private readonly List<bool>[] valid = [.. Enumerable.Range(0, columns).Select(_ => new List<bool>())];

    public int Rows => lanes[0].Count;

    /// <summary>All values, column by column; of texts their codes, which are the same for the same texts in the same order.</summary>
    public string Text
        => string.Join('\n', lanes.Zip(valid, (values, are) => string.Join(',', values.Zip(are, (value, isValid) => isValid ? value.ToString(CultureInfo.InvariantCulture) : ""))));

    public long[] Lanes(int column = 0) => [.. lanes[column]];

    public bool[] Valid(int column = 0) => [.. valid[column]];

    public double[] Doubles(int column = 0) => [.. lanes[column].Select(BitConverter.Int64BitsToDouble)];

    public IReadOnlyList<string?> Strings(int column = 0) => [.. lanes[column].Zip(valid[column], (lane, isValid) => isValid ? strings[lane] : null)];

    public void Add(Tile tile, int rows)
    {
        for (int column = 0; column < lanes.Length; column++)
        {
            lanes[column].AddRange(tile.LongsOf(column)[..rows]);
            int copy = column;
            valid[column].AddRange(Enumerable.Range(0, rows).Select(row => tile.IsValid(copy, row)));
        }
    }
}

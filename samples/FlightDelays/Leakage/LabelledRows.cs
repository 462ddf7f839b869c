using FeatureGen;
using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Training;
using FeatureGen.Plans;

namespace FlightDelays.Leakage;

/// <summary>Rows as a model reads them: numbers row after row, NaN where a feature is null, and the label.</summary>
/// <param name="Width">The number of features.</param>
/// <param name="Values">The values of the first row, then those of the second, and so on.</param>
/// <param name="Labels">Each row's label.</param>
internal sealed record LabelledRows(int Width, double[] Values, bool[] Labels)
{
    private const int RowsOfATile = 2048;

    /// <summary>The number of rows.</summary>
    public int Count => Labels.Length;

    /// <summary>A row's features.</summary>
    public ReadOnlySpan<double> this[int row] => Values.AsSpan(row * Width, Width);

    /// <summary>Reads the rows of a training file before a time, and those from it on, in their order. Texts are left out.</summary>
    public static (LabelledRows Before, LabelledRows From) Read(DuckDbDatabase database, string path, ServicePlan plan, Timestamp split)
    {
        TrainingFile file = TrainingFile.Open(database, path, plan);
        int time = plan.RequestColumns.IndexOf(plan.RequestColumns.First(column => column.Kind == ValueKind.Timestamp));
        int[] features = [.. Enumerable.Range(file.Requests, file.Outputs.Length).Where(column => file.Columns[column].Kind != ValueKind.String)];
        Part before = new();
        Part from = new();
        using Tile tile = new(file.Columns.Length, RowsOfATile, new StringTable());
        using ColumnarReader reader = file.Read();
        for (int count = reader.Read(tile); count > 0; count = reader.Read(tile))
        {
            for (int row = 0; row < count; row++)
            {
                Part part = tile.LongsOf(time)[row] < split.Microseconds ? before : from;
                part.Labels.Add(tile.LongsOf(file.Columns.Length - 1)[row] != 0);
                foreach (int column in features)
                {
                    part.Values.Add(ValueAt(tile, column, file.Columns[column].Kind, row));
                }
            }
        }

        return (before.Of(features.Length), from.Of(features.Length));
    }

    private static double ValueAt(Tile tile, int column, ValueKind kind, int row)
        => !tile.IsValid(column, row) ? double.NaN
            : kind is ValueKind.Double or ValueKind.Single ? tile.DoublesOf(column)[row]
            : kind == ValueKind.Boolean ? -tile.LongsOf(column)[row]
            : tile.LongsOf(column)[row];

    private sealed class Part
    {
        public List<double> Values { get; } = [];

        public List<bool> Labels { get; } = [];

        public LabelledRows Of(int width) => new(width, [.. Values], [.. Labels]);
    }
}

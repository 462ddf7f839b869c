using System.Globalization;
using FeatureGen.Columns;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Offline;

namespace FeatureGen.Hosting.Comparison.Matching;

/// <summary>The rows of a file by their ids.</summary>
internal sealed class RowIds
{
    private readonly LaneTable table;
    private readonly int[] columns;
    private readonly string[] names;
    private readonly Dictionary<string, int> rows;

    /// <param name="path">The file in messages.</param>
    /// <param name="table">Its columns.</param>
    /// <param name="columns">The columns of the id.</param>
    /// <param name="names">What the parts of the id are called.</param>
    /// <exception cref="InputException">An id is null, or two rows have it.</exception>
    public RowIds(string path, LaneTable table, int[] columns, IReadOnlyList<string> names)
    {
        this.table = table;
        this.columns = columns;
        this.names = [.. names];
        rows = new Dictionary<string, int>(table.Rows, StringComparer.Ordinal);
        for (int row = 0; row < table.Rows; row++)
        {
            string key = KeyOf(row) ?? throw new InputException(FormattableString.Invariant(
                $"{path}: row {row + 1} has no id: {TextOf(row)}. Leave the row out, or name other columns with --by."));
            if (!rows.TryAdd(key, row))
            {
                throw new InputException(FormattableString.Invariant(
                    $"{path}: rows {rows[key] + 1} and {row + 1} both have {TextOf(row)}. Name columns with --by that tell the rows apart."));
            }
        }
    }

    /// <summary>The number of rows.</summary>
    public int Count => table.Rows;

    /// <summary>The row with the id of a row of another file, or -1.</summary>
    public int Find(RowIds other, int row) => rows.GetValueOrDefault(other.KeyOf(row)!, -1);

    /// <summary>The id of a row, in words.</summary>
    public string TextOf(int row) => string.Join(", ", columns.Select((column, part) => $"{names[part]} {table.ValueAt(column, row)}"));

    // The length before each part keeps apart what would read the same side by side.
    private string? KeyOf(int row)
    {
        string key = "";
        foreach (int column in columns)
        {
            if (table.IsNull(column, row))
            {
                return null;
            }

            string part = table.Columns[column].Kind == ValueKind.String
                ? table.TextAt(column, row)!
                : table.LaneAt(column, row).ToString(CultureInfo.InvariantCulture);
            key = columns.Length == 1 ? part : $"{key}{part.Length}:{part}";
        }

        return key;
    }
}

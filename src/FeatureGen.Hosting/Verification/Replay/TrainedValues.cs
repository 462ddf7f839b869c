using FeatureGen.Columns;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Services;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>The values of a training file, to be compared bit by bit.</summary>
internal sealed class TrainedValues(LaneTable table, int requests, int features, int labels)
{
    /// <summary>The columns.</summary>
    public LaneTable Table => table;

    /// <summary>The number of request columns, which come first.</summary>
    public int Requests => requests;

    /// <summary>The number of features, which follow.</summary>
    public int Features => features;

    /// <summary>The number of labels, which come last.</summary>
    public int Labels => labels;

    /// <summary>The name of a column.</summary>
    public string NameOf(int column) => table.Columns[column].Name;

    /// <summary>The value at a place; its status is not in the file.</summary>
    public FeatureValue ValueAt(int column, int row) => table.ValueAt(column, row);

    /// <summary>Whether the value at a place has the same bits, or is null as the other is.</summary>
    public bool IsSame(int column, int row, in FeatureValue value)
        => table.IsNull(column, row)
            ? !value.HasValue
            : value.HasValue && (value.Kind == ValueKind.String
                ? string.Equals(table.TextAt(column, row), value.Text, StringComparison.Ordinal)
                : table.LaneAt(column, row) == value.Lane);
}

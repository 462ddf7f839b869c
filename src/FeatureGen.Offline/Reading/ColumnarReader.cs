using System.Text;
using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Reading;

/// <summary>Rows on their way from files into tiles.</summary>
public sealed class ColumnarReader : IDisposable
{
    private const int LongestQuotedValue = 60;

    private readonly FileSet files;
    private readonly FileSnapshot snapshot;
    private readonly DuckDbConnection connection;
    private readonly DuckDbQuery query;
    private readonly SourceColumn[] columns;
    private readonly LaneSource[] sources;
    private readonly MemberNames[] names;
    private int rowsOfChunk;
    private int start;

    internal ColumnarReader(
        FileSet files, FileSnapshot snapshot, DuckDbConnection connection, DuckDbQuery query, SourceColumn[] columns, LaneSource[] sources)
    {
        this.files = files;
        this.snapshot = snapshot;
        this.connection = connection;
        this.query = query;
        this.columns = columns;
        this.sources = sources;
        names = [.. columns.Select(column => new MemberNames(column.Names))];
    }

    /// <summary>The number of rows read so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Reads the next rows into the tile's first columns, from row 0 on: as many as fit, at most 2048.</summary>
    /// <returns>The number of rows; 0 at the end.</returns>
    /// <remarks>A null has the lane 0, whether or not its column may be null; a name that an enum does not have, <see cref="EventPlan.UnknownName"/>. Fails and statuses are left alone.</remarks>
    /// <exception cref="InputException">The file is damaged or has changed, or a text does not spell a value of its column's kind.</exception>
    public int Read(Tile tile)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tile.Columns, columns.Length, nameof(tile));
        if (start == rowsOfChunk && !Advance())
        {
            return 0;
        }

        int rows = Math.Min(tile.Capacity, rowsOfChunk - start);
        DataChunk chunk = query.Chunk;
        for (int column = 0; column < columns.Length; column++)
        {
            Fill(tile, column, chunk.Column(column), rows);
        }

        start += rows;
        Rows += rows;
        return rows;
    }

    /// <summary>Ends the reading.</summary>
    public void Dispose()
    {
        query.Dispose();
        connection.Dispose();
    }

    private bool Advance()
    {
        try
        {
            start = 0;
            rowsOfChunk = query.Read() ? query.Chunk.Rows : 0;
        }
        catch (DuckDbException exception)
        {
            snapshot.ThrowIfChanged();
            throw Unreadable.From(files, exception);
        }

        if (rowsOfChunk == 0)
        {
            snapshot.ThrowIfChanged();
        }

        return rowsOfChunk > 0;
    }

    private void Fill(Tile tile, int column, VectorView vector, int rows)
    {
        Span<long> lanes = tile.LongsOf(column)[..rows];
        BitSpan valid = tile.ValidOf(column).Slice(0, rows);
        vector.CopyValidity(start, valid);
        switch (sources[column])
        {
            case LaneSource.Lane:
                vector.Values<long>().Slice(start, rows).CopyTo(lanes);
                break;
            case LaneSource.Boolean:
                LaneConversion.FromBooleans(vector.Values<byte>().Slice(start, rows), lanes);
                break;
            case LaneSource.Nanoseconds:
                LaneConversion.FromNanoseconds(vector.Values<long>().Slice(start, rows), lanes);
                break;
            case LaneSource.Text:
                Intern(tile.Strings, vector, lanes, valid);
                break;
            case LaneSource.Spelling:
                Parse(columns[column], vector, lanes, valid);
                break;
            case LaneSource.Date:
                CountDays(columns[column], vector, lanes, valid);
                break;
            case LaneSource.Name:
                Find(columns[column], names[column], vector, lanes, valid);
                break;
        }

        if (!vector.AllValid)
        {
            LaneConversion.ClearNulls(lanes, valid);
        }
    }

    private void Intern(StringTable strings, VectorView vector, Span<long> lanes, BitSpan valid)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            lanes[row] = valid[row] ? strings.Intern(vector.Text(start + row)) : 0;
        }
    }

    private void Find(SourceColumn column, MemberNames members, VectorView vector, Span<long> lanes, BitSpan valid)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            lanes[row] = 0;
            if (valid[row] && !members.TryGet(vector.Text(start + row), out lanes[row])
                && (files.Format != FileFormat.Csv || !Spelling.TryRead(vector.Text(start + row), column.Kind, column.Zone, out lanes[row])))
            {
                lanes[row] = EventPlan.UnknownName;
            }
        }
    }

    private void CountDays(SourceColumn column, VectorView vector, Span<long> lanes, BitSpan valid)
    {
        ReadOnlySpan<int> days = vector.Values<int>().Slice(start, lanes.Length);
        for (int row = 0; row < lanes.Length; row++)
        {
            lanes[row] = days[row] + LaneConversion.DayNumberOfEpoch;
            if (valid[row] && (ulong)lanes[row] > (ulong)DateOnly.MaxValue.DayNumber)
            {
                throw new InputException(FormattableString.Invariant(
                    $"{files.Label}: row {Rows + row + 1}, column \"{column.Name}\" is no date from 0001-01-01 to 9999-12-31. Correct the value, or make it null."));
            }
        }
    }

    private void Parse(SourceColumn column, VectorView vector, Span<long> lanes, BitSpan valid)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            lanes[row] = 0;
            if (valid[row] && !Spelling.TryRead(vector.Text(start + row), column.Kind, column.Zone, out lanes[row]))
            {
                snapshot.ThrowIfChanged();
                throw new InputException(Misspelled(column, vector.Text(start + row), Rows + row + 1));
            }
        }
    }

    private string Misspelled(SourceColumn column, ReadOnlySpan<byte> text, long row)
    {
        string value = Encoding.UTF8.GetString(text);
        string shown = value.Length <= LongestQuotedValue ? value : value[..LongestQuotedValue] + "...";
        return FormattableString.Invariant(
            $"{files.Label}: row {row}, column \"{column.Name}\": \"{shown}\" is not {Spelling.Expected(column.Kind, column.Zone)}. Correct the value, or leave it empty for null.");
    }
}

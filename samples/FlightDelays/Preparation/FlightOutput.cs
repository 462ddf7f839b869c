using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Writing;

namespace FlightDelays.Preparation;

/// <summary>A Parquet file of flights: all of them, or those that are asked about.</summary>
internal sealed class FlightOutput : IDisposable
{
    private readonly StringTable strings;
    private readonly Func<FlightRows, long[]>[] columns;
    private readonly ParquetOutput output;

    private FlightOutput(
        DuckDbDatabase database, string path, StringTable strings, string inputs, params (OutputColumn Column, Func<FlightRows, long[]> Values)[] columns)
    {
        this.strings = strings;
        this.columns = [.. columns.Select(column => column.Values)];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        output = new ParquetOutput(
            database, path, [.. columns.Select(column => column.Column)], new Dictionary<string, string> { [InputFingerprint.Key] = inputs });
    }

    /// <summary>The number of flights written.</summary>
    public long Rows => output.Rows;

    /// <summary>Every flight: what the sources departures and arrivals read.</summary>
    public static FlightOutput OfFlights(DuckDbDatabase database, string path, StringTable strings, string inputs) => new(
        database,
        path,
        strings,
        inputs,
        (Column("flight_id", ValueKind.Int64), rows => rows.FlightId),
        (Column("take_off", ValueKind.Timestamp), rows => rows.TakeOff),
        (Column("origin", ValueKind.String), rows => rows.Origin),
        (Column("destination", ValueKind.String), rows => rows.Destination),
        (Column("distance", ValueKind.Int64), rows => rows.Distance),
        (Column("delay", ValueKind.Int64), rows => rows.Delay));

    /// <summary>A spine: requests at take-off, and their outcome.</summary>
    public static FlightOutput OfSpine(DuckDbDatabase database, string path, StringTable strings, string inputs) => new(
        database,
        path,
        strings,
        inputs,
        (Column("at", ValueKind.Timestamp), rows => rows.TakeOff),
        (Column("flight_id", ValueKind.Int64), rows => rows.FlightId),
        (Column("origin", ValueKind.String), rows => rows.Origin),
        (Column("destination", ValueKind.String), rows => rows.Destination),
        (Column("distance", ValueKind.Int64), rows => rows.Distance),
        (Column("delay", ValueKind.Int64), rows => rows.Delay));

    /// <summary>Appends flights.</summary>
    public void Append(FlightRows rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        for (int column = 0; column < columns.Length; column++)
        {
            output.Write(column, columns[column](rows).AsSpan(0, rows.Count), default, strings);
        }

        output.EndRows(rows.Count);
    }

    /// <summary>Writes the file aside, then renames it into its place.</summary>
    public void Complete(CancellationToken cancellation) => output.Complete(cancellation);

    /// <summary>Drops what was not completed.</summary>
    public void Dispose() => output.Dispose();

    private static OutputColumn Column(string name, ValueKind kind) => new(name, kind, Nullable: false);
}

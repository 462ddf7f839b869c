using FeatureGen.Offline.DuckDb;

namespace FlightDelays.Preparation;

/// <summary>Writes the prepared files as CSV, for tools that read no Parquet.</summary>
internal static class ExportVerb
{
    /// <summary>Prepares the data where that is due, and exports it.</summary>
    public static int Run(PreparationFiles files, string folder, TextWriter output, TextWriter errors)
    {
        int code = PrepareVerb.Run(files, output, errors);
        if (code != 0)
        {
            return code;
        }

        Directory.CreateDirectory(folder);
        using DuckDbDatabase database = new();
        using DuckDbConnection connection = database.Connect();
        foreach (string file in (string[])[files.Flights, files.Spine])
        {
            string csv = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), ".csv"));
            connection.Execute($"COPY (SELECT * FROM read_parquet({SqlText.Path(file)})) TO {SqlText.Literal(csv)} (FORMAT csv, HEADER)");
            output.WriteLine($"export: wrote {csv}");
        }

        return 0;
    }
}

using FeatureGen.Offline.DuckDb;

namespace FlightDelays.Preparation;

/// <summary>Writes the prepared files as CSV, for tools that read no Parquet.</summary>
internal static class ExportVerb
{
    /// <summary>The exit code: 0, or 1 where the data cannot be used or written, with one message among the errors.</summary>
    public static int Run(PreparationFiles files, string folder, TextWriter output, TextWriter errors)
    {
        int code = PrepareVerb.Run(files, output, errors);
        if (code != 0)
        {
            return code;
        }

        try
        {
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
        catch (Exception exception) when (exception is DuckDbException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(exception.Message);
            return 1;
        }
    }
}

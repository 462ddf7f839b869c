using System.Globalization;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;

namespace FlightDelays.Preparation;

/// <summary>The sample's own verb: prepares the data and says so in one line.</summary>
internal static class PrepareVerb
{
    /// <summary>The exit code: 0, or 1 where the data cannot be used, with one message among the errors.</summary>
    public static int Run(PreparationFiles files, TextWriter output, TextWriter errors)
    {
        try
        {
            PreparedFlights prepared = FlightPreparation.Run(files);
            string state = prepared.WasUpToDate ? "up to date, " : "";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"prepare: {state}{prepared.Flights:N0} flights, {prepared.Requests:N0} requests, {prepared.Elapsed.TotalSeconds:F1} s"));
            return 0;
        }
        catch (Exception exception) when (exception is InputException or DuckDbException or IOException or DllNotFoundException)
        {
            errors.WriteLine(exception.Message);
            return 1;
        }
    }
}

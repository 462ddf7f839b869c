using System.Diagnostics;
using System.Globalization;
using FeatureGen.Offline.DuckDb;

namespace CardFraud.Generation;

/// <summary>The sample's own verb: generates the data and says so in one line.</summary>
internal static class PrepareVerb
{
    /// <summary>The exit code: 0, or 1 where the files cannot be written, with one message among the errors.</summary>
    public static int Run(GeneratedFiles files, TextWriter output, TextWriter errors)
    {
        try
        {
            long start = Stopwatch.GetTimestamp();
            (bool wasUpToDate, long transactions, long profiles, long questions) = Preparation.Run(files);
            string state = wasUpToDate ? "up to date, " : "";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"prepare: {state}{transactions:N0} transactions, {profiles:N0} profiles, {questions:N0} requests, {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
            return 0;
        }
        catch (Exception exception) when (exception is DuckDbException or IOException or UnauthorizedAccessException or DllNotFoundException)
        {
            errors.WriteLine(exception.Message);
            return 1;
        }
    }
}

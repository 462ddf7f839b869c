using System.Globalization;

namespace FeatureGen.Offline.Reading;

/// <summary>Rows to read by one of their times.</summary>
/// <param name="Column">The column, by its number among those that are read.</param>
/// <param name="First">The first time to read, in microseconds since the Unix epoch.</param>
/// <param name="Last">The last time to read.</param>
public readonly record struct TimeBounds(int Column, long First, long Last)
{
    // What a text can spell, which a bound beyond it cannot cut.
    private static readonly long Earliest = Timestamp.From(DateTimeOffset.UnixEpoch.AddYears(-1900)).Microseconds;
    private static readonly long Latest = Timestamp.From(DateTimeOffset.UnixEpoch.AddYears(8000)).Microseconds;

    /// <summary>The bounds as conditions over a column of a type of times; none over any other, which its decoding may shift.</summary>
    internal IEnumerable<string> Conditions(string column, string type)
    {
        if (type is not ("TIMESTAMP WITH TIME ZONE" or "TIMESTAMP"))
        {
            yield break;
        }

        if (First > Earliest)
        {
            yield return $"{DuckDb.SqlText.Name(column)} >= {Literal(Math.Min(First, Latest), type)}";
        }

        if (Last < Latest)
        {
            yield return $"{DuckDb.SqlText.Name(column)} <= {Literal(Math.Max(Last, Earliest), type)}";
        }
    }

    private static string Literal(long time, string type)
    {
        string zone = type == "TIMESTAMP" ? "" : "+00";
        DateTime utc = DateTime.UnixEpoch.AddMicroseconds(time);
        return $"{type} '{utc.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}{zone}'";
    }
}

using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Training;

/// <summary>Refuses spine rows that cannot mean what they should.</summary>
internal sealed class SpineChecks(string label, ServicePlan plan, ImmutableArray<SourceColumn> columns)
{
    private static readonly long Earliest = Timestamp.FromUtc(1971, 1, 1).Microseconds;
    private static readonly long Latest = Timestamp.FromUtc(2200, 1, 1).Microseconds;

    private readonly string timeName = plan.RequestTime < plan.RequestColumns.Length
        ? $"column \"{plan.RequestColumns[plan.RequestTime].Name}\""
        : "the request time";

    /// <summary>Refuses a null where none may be.</summary>
    /// <param name="tile">The columns as read.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="before">The number of spine rows before them.</param>
    public void CheckNulls(Tile tile, int rows, long before)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            int row = columns[column].Nullable ? -1 : tile.ValidOf(column).Slice(0, rows).IndexOfUnset();
            if (row >= 0)
            {
                throw new InputException(FormattableString.Invariant(
                    $"{label}: row {before + row + 1}, column \"{columns[column].Name}\" is null, but {columns[column].Member} is not nullable. Declare it nullable or fix the file."));
            }
        }
    }

    /// <summary>Refuses a text that names no member of its column's enum: a row of the spine is a request, which nothing admits.</summary>
    /// <param name="tile">The columns as read.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="before">The number of spine rows before them.</param>
    public void CheckNames(Tile tile, int rows, long before)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            int row = columns[column].Names.IsEmpty ? -1 : tile.LongsOf(column)[..rows].IndexOf(EventPlan.UnknownName);
            if (row >= 0)
            {
                throw new InputException(FormattableString.Invariant(
                    $"{label}: row {before + row + 1}, column \"{columns[column].Name}\" names no member of the enum of {columns[column].Member}. Its members are {string.Join(", ", columns[column].Names.Select(name => name.Name))}."));
            }
        }
    }

    /// <summary>Refuses a time that is none, or so far off that its unit must be wrong.</summary>
    /// <param name="keys">The key program's tile.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="before">The number of spine rows before them.</param>
    public void CheckTimes(Tile keys, int rows, long before)
    {
        ReadOnlySpan<long> times = keys.LongsOf(plan.RequestTime);
        BitSpan valid = keys.ValidOf(plan.RequestTime);
        BitSpan fails = keys.FailsOf(plan.RequestTime);
        for (int row = 0; row < rows; row++)
        {
            if (!valid[row] || fails[row])
            {
                throw new InputException(FormattableString.Invariant(
                    $"{label}: row {before + row + 1} has no request time: {timeName} is null or cannot be computed. Fix the file."));
            }

            if (times[row] < Earliest || times[row] >= Latest)
            {
                throw new InputException(FormattableString.Invariant(
                    $"{label}: row {before + row + 1}, {timeName} is {times[row]} microseconds since 1970, which is not between 1971 and 2200. {Guess(times[row])}"));
            }
        }
    }

    private static string Guess(long time)
    {
        foreach ((long factor, string unit) in (ReadOnlySpan<(long, string)>)[(1_000_000, "seconds"), (1_000, "milliseconds")])
        {
            if (Int128.Abs(time) is var size && size * factor >= Earliest && size * factor < Latest)
            {
                return $"It looks like {unit} taken for microseconds: convert the column.";
            }
        }

        return time / 1_000 >= Earliest && time / 1_000 < Latest
            ? "It looks like nanoseconds taken for microseconds: convert the column."
            : "Fix the file.";
    }
}

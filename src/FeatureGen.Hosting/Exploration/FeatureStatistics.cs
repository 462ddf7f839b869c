using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Training;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Exploration;

/// <summary>Describes the columns of a file of features. Only for people to look at: nothing is computed from it.</summary>
internal sealed class FeatureStatistics(DuckDbConnection connection, string file, CancellationToken cancellation)
{
    private const int Bins = 10;
    private const int MostFrequent = 3;

    private readonly string table = $"read_parquet({SqlText.Path(file)})";

    /// <summary>One feature's column.</summary>
    public ExploredFeature Of(OutputPlan output, string name, FeatureCounts counts, int shownRows)
    {
        string column = SqlText.Name(output.Name);
        double rows = Math.Max(1, connection.Scalar($"SELECT count(*) FROM {table}", cancellation));
        long values = connection.Scalar($"SELECT count({column}) FROM {table}", cancellation);
        NumericSummary? numbers = output.Feature.Kind == ValueKind.String || values == 0 ? null : NumbersOf(column, output.Feature.Kind);
        return new ExploredFeature
        {
            Name = name,
            Text = output.Feature.Text,
            Kind = output.Feature.Kind,
            Counts = counts,
            NullShare = (rows - values) / rows,
            Distinct = connection.Scalar($"SELECT approx_count_distinct({column}) FROM {table}", cancellation),
            Numbers = numbers,
            Histogram = numbers is null ? [] : HistogramOf(Number(column, output.Feature.Kind), numbers),
            Frequent = output.Feature.Kind == ValueKind.String ? FrequentOf(column, rows) : [],
            First = First(output.Name, output.Feature.Kind, shownRows),
        };
    }

    /// <summary>The values of a column in the first rows, as text.</summary>
    public ImmutableArray<string> First(string column, ValueKind kind, int rows)
    {
        string value = kind == ValueKind.Duration ? $"to_microseconds({SqlText.Name(column)})" : SqlText.Name(column);
        return Texts($"SELECT coalesce(CAST({value} AS VARCHAR), 'null') FROM {table} LIMIT {rows}");
    }

    private NumericSummary NumbersOf(string column, ValueKind kind)
    {
        string number = Number(column, kind);
        using DuckDbQuery query = connection.Query(
            $"SELECT CAST(min(x) AS DOUBLE), quantile_cont(x, 0.25), quantile_cont(x, 0.5), quantile_cont(x, 0.75), CAST(max(x) AS DOUBLE), "
            + "coalesce(avg(x), 'NaN'), coalesce(stddev_samp(x) FILTER (isfinite(x)), 0), quantile_cont(x, 0.01), quantile_cont(x, 0.99) "
            + $"FROM (SELECT {number} AS x FROM {table}) WHERE x IS NOT NULL", cancellation);
        query.Read();
        double[] all = new double[9];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = query.Chunk.Column(i).Values<double>()[0];
        }

        return new NumericSummary(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8]);
    }

    private ImmutableArray<long> HistogramOf(string number, NumericSummary numbers)
    {
        double width = (numbers.Highest - numbers.Lowest) / Bins;
        if (!(width > 0) || !double.IsFinite(width))
        {
            return [];
        }

        string lowest = numbers.Lowest.ToString("R", CultureInfo.InvariantCulture);
        string wide = width.ToString("R", CultureInfo.InvariantCulture);
        long[] bins = new long[Bins];
        using DuckDbQuery query = connection.Query(
            $"SELECT CAST(greatest(0, least({Bins - 1}, floor((x - CAST('{lowest}' AS DOUBLE)) / CAST('{wide}' AS DOUBLE)))) AS BIGINT) AS bin, count(*) "
            + $"FROM (SELECT {number} AS x FROM {table}) WHERE isfinite(x) GROUP BY bin", cancellation);
        while (query.Read())
        {
            for (int row = 0; row < query.Chunk.Rows; row++)
            {
                bins[query.Chunk.Column(0).Values<long>()[row]] = query.Chunk.Column(1).Values<long>()[row];
            }
        }

        return [.. bins];
    }

    private ImmutableArray<(string, double)> FrequentOf(string column, double rows)
    {
        ImmutableArray<(string, double)>.Builder frequent = ImmutableArray.CreateBuilder<(string, double)>();
        using DuckDbQuery query = connection.Query(
            $"SELECT {column}, count(*) AS n FROM {table} WHERE {column} IS NOT NULL GROUP BY 1 ORDER BY n DESC, 1 LIMIT {MostFrequent}", cancellation);
        while (query.Read())
        {
            for (int row = 0; row < query.Chunk.Rows; row++)
            {
                frequent.Add((Encoding.UTF8.GetString(query.Chunk.Column(0).Text(row)), query.Chunk.Column(1).Values<long>()[row] / rows));
            }
        }

        return frequent.ToImmutable();
    }

    private ImmutableArray<string> Texts(string sql)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        using DuckDbQuery query = connection.Query(sql, cancellation);
        while (query.Read())
        {
            for (int row = 0; row < query.Chunk.Rows; row++)
            {
                texts.Add(Encoding.UTF8.GetString(query.Chunk.Column(0).Text(row)));
            }
        }

        return texts.ToImmutable();
    }

    private static string Number(string column, ValueKind kind)
        => kind switch
        {
            ValueKind.Timestamp => $"CAST(epoch_us({column}) AS DOUBLE)",
            ValueKind.Boolean => $"CAST(CAST({column} AS INTEGER) AS DOUBLE)",
            _ => $"CAST({column} AS DOUBLE)",
        };
}

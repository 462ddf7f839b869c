using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Tests.DuckDb;

public sealed class DuckDbAppenderTests : IDisposable
{
    private readonly DuckDbDatabase database = new(new DuckDbOptions { Threads = 1 });
    private readonly DuckDbConnection connection;

    public DuckDbAppenderTests() => connection = database.Connect();

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Nulls_of_one_chunk_do_not_stay_for_the_next()
    {
        connection.Execute("CREATE TABLE t (x BIGINT, s VARCHAR)");
        using (DuckDbAppender appender = new(connection, "t", [DuckDbType.BigInt, DuckDbType.Varchar]))
        {
            Fill(appender);
            appender.WriteValidity(0, new BitSpan([0b101], 3));
            appender.Append(3);
            Fill(appender);
            appender.Append(3);
            appender.Close();
        }

        Assert.Equal(6, connection.Scalar("SELECT count(s) FROM t"));
        Assert.Equal(5, connection.Scalar("SELECT count(x) FROM t"));
        Assert.Equal(2, connection.Scalar("SELECT count(*) FROM t WHERE s = ''"));
    }

    [Fact]
    public void A_missing_table_is_an_error()
        => Assert.Contains("nowhere", Assert.Throws<DuckDbException>(() => new DuckDbAppender(connection, "nowhere", [DuckDbType.BigInt])).Message);

    [Fact]
    public void A_refused_row_is_an_error_when_the_appender_closes()
    {
        connection.Execute("CREATE TABLE u (x BIGINT NOT NULL)");
        using DuckDbAppender appender = new(connection, "u", [DuckDbType.BigInt]);
        appender.WriteValidity(0, new BitSpan([0], 1));
        Assert.Contains("NOT NULL", Assert.Throws<DuckDbException>(() =>
        {
            appender.Append(1);
            appender.Close();
        }).Message);
    }

    private static void Fill(DuckDbAppender appender)
    {
        for (int row = 0; row < 3; row++)
        {
            appender.Values<long>(0)[row] = row;
            appender.WriteText(1, row, row == 0 ? "a string of more than twelve bytes"u8 : row == 1 ? "short"u8 : ""u8);
        }
    }
}

using System.Diagnostics;
using System.Text;
using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Tests.DuckDb;

public sealed class DuckDbConnectionTests : IDisposable
{
    private const string Endless = "SELECT count(*) FROM range(1000000000000) a, range(1000000) b WHERE hash(a.range + b.range) = 1";

    private readonly DuckDbDatabase database = new(new DuckDbOptions { Threads = 2 });
    private readonly DuckDbConnection connection;

    public DuckDbConnectionTests() => connection = database.Connect();

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Fact]
    public void A_failed_statement_throws_with_the_text_of_DuckDB()
    {
        DuckDbException exception = Assert.Throws<DuckDbException>(() => connection.Execute("SELECT * FROM nowhere"));
        Assert.Equal("Catalog Error: Table with name nowhere does not exist!", exception.Summary);
    }

    [Fact]
    public void A_query_that_does_not_compile_throws_at_once()
        => Assert.Throws<DuckDbException>(() => connection.Query("SELEC 1"));

    [Fact]
    public void A_query_that_fails_late_throws_while_it_is_read()
    {
        using DuckDbQuery query = connection.Query("SELECT CASE WHEN range = 900000 THEN error('late') ELSE range END FROM range(1000000)");
        Assert.Contains("late", Assert.Throws<DuckDbException>(() => Drain(query)).Message);
    }

    [Fact]
    public void Rows_come_in_order_over_many_chunks()
    {
        using DuckDbQuery query = connection.Query("SELECT range FROM range(10000)");
        long expected = 0;
        while (query.Read())
        {
            Assert.InRange(query.Chunk.Rows, 1, 2048);
            foreach (long value in query.Chunk.Column(0).Values<long>())
            {
                Assert.Equal(expected++, value);
            }
        }

        Assert.Equal(10_000, expected);
    }

    [Fact]
    public void Constant_columns_are_read_like_others()
    {
        using DuckDbQuery query = connection.Query("SELECT 7::BIGINT, 'a constant longer than twelve bytes', NULL::BIGINT FROM range(3)");
        Assert.True(query.Read());
        Assert.Equal([7L, 7, 7], query.Chunk.Column(0).Values<long>().ToArray());
        Assert.Equal("a constant longer than twelve bytes", Encoding.UTF8.GetString(query.Chunk.Column(1).Text(2)));
        Assert.False(query.Chunk.Column(2).IsValid(2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("twelve bytes")]
    [InlineData("thirteen byte")]
    [InlineData("größer als 12 Bytes 😀")]
    public void Strings_are_read_in_place_whether_short_or_long(string text)
    {
        using DuckDbQuery query = connection.Query($"SELECT {SqlText.Literal(text)}");
        Assert.True(query.Read());
        Assert.Equal(text, Encoding.UTF8.GetString(query.Chunk.Column(0).Text(0)));
    }

    [Fact]
    public void A_running_statement_is_interrupted()
    {
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(100));
        Stopwatch watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => connection.Execute(Endless, source.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void A_streaming_query_is_interrupted()
    {
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(100));
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            using DuckDbQuery query = connection.Query(Endless, source.Token);
            Drain(query);
        });
    }

    [Fact]
    public void Names_and_texts_are_quoted()
    {
        connection.Execute($"CREATE TABLE {SqlText.Name("a\"b")} (x VARCHAR); INSERT INTO {SqlText.Name("a\"b")} VALUES ({SqlText.Literal("it's")})");
        Assert.Equal(1, connection.Scalar($"SELECT count(*) FROM {SqlText.Name("a\"b")} WHERE x = 'it''s'"));
    }

    [Fact]
    public void Limits_are_the_ones_asked_for_and_the_own_folder_goes_with_the_database()
    {
        string folder;
        using (DuckDbDatabase limited = new(new DuckDbOptions { MemoryLimit = 300_000_000, Threads = 1 }))
        using (DuckDbConnection own = limited.Connect())
        {
            Assert.Equal(1, own.Scalar("SELECT current_setting('threads')"));
            Assert.Equal(1, own.Scalar("SELECT (current_setting('memory_limit') = '286.1 MiB')::BIGINT"));
            using DuckDbQuery query = own.Query("SELECT current_setting('temp_directory')");
            Assert.True(query.Read());
            folder = Encoding.UTF8.GetString(query.Chunk.Column(0).Text(0));
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_database_that_cannot_be_opened_says_why()
        => Assert.Contains("/no/such/folder", Assert.Throws<DuckDbException>(() => new DuckDbDatabase(new DuckDbOptions { Path = "/no/such/folder/x.duckdb" })).Message);

    private static void Drain(DuckDbQuery query)
    {
        while (query.Read())
        {
        }
    }
}

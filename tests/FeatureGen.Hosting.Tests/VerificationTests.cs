using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Hosting.Verification;

namespace FeatureGen.Hosting.Tests;

public sealed class VerificationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_trained_is_served_to_the_bit(int seed)
    {
        using SalesFolder folder = SalesFolder.Prepared(seed);
        VerificationSummary summary = folder.Verify();
        Assert.True(summary.IsVerified, Text(summary));
        Assert.Equal("verified 400 rows x 21 features: 0 bits differ", summary.Verdict);
        Assert.Equal(400 * (5 + 21 + 1), summary.ValuesCompared);
        Assert.InRange(summary.NonNullValues, 3_000, 8_000);
        Assert.InRange(summary.DistinctValues, 500, 8_000);
        Assert.InRange(summary.RowsWithLateEvents, 50, 399);
        Assert.InRange(summary.RowsOverRecords, 5, 60);
        Assert.InRange(summary.RowsOverStore, 5, 60);
        Assert.InRange(summary.Records, 15, 40);
        Assert.Equal(100, summary.SpecificationRows);
        Assert.Equal(50, summary.HardSpecificationRows);
        Assert.Equal(100 * 22, summary.SpecificationValues);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_number_of_threads_changes_nothing(int threads)
    {
        using SalesFolder folder = SalesFolder.Prepared();
        VerificationSummary summary = FeatureApp.Verify(folder.Options with { Threads = threads }, TestContext.Current.CancellationToken);
        Assert.True(summary.IsVerified, Text(summary));
        Assert.Equal(400, summary.Rows);
    }

    [Fact]
    public void A_scoring_file_is_verified_without_labels()
    {
        using SalesFolder folder = new(SalesData.Random(4));
        FeatureApp.Score(folder.Options, TestContext.Current.CancellationToken);
        File.WriteAllText(folder.PathOf("featuregen.json"), File.ReadAllText(folder.PathOf("featuregen.json")).Replace("\"store\": \"store\", ", ""));
        VerificationSummary summary = FeatureApp.Verify(folder.Options with { Output = folder.PathOf("scores.parquet") }, TestContext.Current.CancellationToken);
        Assert.True(summary.IsVerified, Text(summary));
        Assert.Equal(0, summary.Labels);
        Assert.Equal(0, summary.Records);
        Assert.Equal(0, summary.RowsOverStore);
    }

    [Fact]
    public void Two_tied_events_that_change_places_change_nothing()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        List<string> sales = folder.Data.Sales;
        (int first, int second) = Tied(sales);
        (sales[first], sales[second]) = (sales[second], sales[first]);
        folder.WriteEvents();
        VerificationSummary summary = folder.Verify();
        Assert.True(summary.IsVerified, Text(summary));
    }

    [Fact]
    public void The_text_ends_with_the_verdict()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        using StringWriter writer = new();
        folder.Verify().WriteTo(writer);
        Assert.EndsWith("verified 400 rows x 21 features: 0 bits differ" + Environment.NewLine, writer.ToString());
    }

    private static string Text(VerificationSummary summary)
    {
        using StringWriter writer = new();
        summary.WriteTo(writer);
        return writer.ToString();
    }

    // Two sales in one shop in the same minute.
    private static (int First, int Second) Tied(List<string> sales)
        => sales.Index().Skip(1)
            .GroupBy(line => (line.Item.Split(',')[1], line.Item.Split(',')[3]))
            .Where(group => group.Key.Item2.Length > 0 && group.Count() > 1)
            .Select(group => (group.First().Index, group.ElementAt(1).Index))
            .First();
}

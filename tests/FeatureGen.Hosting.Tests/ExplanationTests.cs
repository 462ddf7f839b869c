using FeatureGen.Hosting.Explanation;
using FeatureGen.Hosting.Tests.Fixtures;

namespace FeatureGen.Hosting.Tests;

/// <summary>What <c>explain</c> says of the shop's service.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void Each_feature_is_there_with_its_body_and_its_windows()
    {
        ViewExplanation sales = Explain(20).Views.Single(view => view.View == "ShopSales");
        Assert.Contains("MeanAmount1h: double? = Past(window).Average(s => s.Amount)", sales.Features);
        Assert.Contains("Since (hidden): Duration? = Past(Hours(6)).TimeSinceLatest()", sales.Features);
        Assert.Contains("every event, s.Amount: Past(1 h) Average; Past(6 h) Average; AllTime Sum", sales.Scans);
        Assert.Contains("every event, s.Quantity: Past(6 h) StdDev; Past(2 h).Lag(1 d) Max", sales.Scans);
    }

    [Fact]
    public void It_says_how_batch_computes_each_feature()
    {
        ServiceExplanation checkout = Explain(20);
        ViewExplanation sales = checkout.Views.Single(view => view.View == "ShopSales");
        Assert.Contains(sales.Batch, line => line.StartsWith("by windows alone: ", StringComparison.Ordinal) && line.Contains("MeanAmount1h", StringComparison.Ordinal));
        Assert.Contains("row by row: Hour, because HourOfDay has no vector form", checkout.Batch);
        Assert.Contains(checkout.Batch, line => line.StartsWith("by vectors: ", StringComparison.Ordinal) && line.Contains("BuyersPerSale", StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_how_long_events_are_kept_and_why()
    {
        ViewExplanation sales = Explain(20).Views.Single(view => view.View == "ShopSales");
        Assert.Contains(sales.Retention, line => line.StartsWith("for 1 d 2 h 10 min after they happen: Past(2 h).Lag(1 d) reaches furthest back", StringComparison.Ordinal));
        Assert.Contains(sales.Retention, line => line.StartsWith("older ones are folded", StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_which_windows_are_kept_as_tiles_and_what_keeps_others_from_it()
    {
        ServiceExplanation explained = FeatureApp.Explain(
            new VerbOptions { Services = [HourlyShop.Generated.Plan], EventsPerDay = [240, 2_400] }, TestContext.Current.CancellationToken);
        ViewExplanation hours = explained.Views.Single(view => view.View == "HourlySales");
        ViewExplanation days = explained.Views.Single(view => view.View == "DailySales");

        Assert.Equal(
            [
                "for 1 d 1 h 10 min after they happen: Past(1 d).Every(1 h) reaches furthest back, and requests may come 10 min late",
                "older ones are folded into the windows without a start, tiles of Past(30 d).Every(1 h); of each its id is kept",
                "Past(1 d).Every(1 h) would be tiles but for Quantile, for which each event is needed",
            ],
            hours.Retention);
        Assert.Equal(
            [
                "for 10 min after they happen: no window needs each of them for longer, and requests may come 10 min late",
                "older ones are folded into tiles of Past(30 d).Every(1 d); of each its id is kept",
            ],
            days.Retention);
        Assert.All(days.Costs, cost => Assert.InRange(cost.Events, 0, 40));
    }

    [Fact]
    public void It_says_what_labels_look_forward_to_and_when_they_are_mature()
    {
        ServiceExplanation explained = FeatureApp.Explain(new VerbOptions { Services = [HourlyShop.Generated.Plan], EventsPerDay = [20] }, TestContext.Current.CancellationToken);
        ViewExplanation labels = Assert.Single(explained.Views, view => view.AreLabels);
        StringWriter text = new();
        labels.WriteTo(text);

        Assert.Equal(
            """
            labels FollowingSales of receipts
              labels
                Sales: long = Next(Hours(2)).Count()
                Greatest: double? = Next(Hours(1)).Lag(Hours(1)).IncludingEnd().Max(receipt => receipt.Amount)
              in batch
                by windows alone: Sales, Greatest
              answered together
                every event: Next(2 h) Count
                every event, receipt.Amount: Next(1 h).Lag(1 h).IncludingEnd() Max
              only training reads them, from files
                a row is mature 3 h after its time: windows end 2 h after it, and what becomes known up to 1 h later counts

            """,
            text.ToString(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void More_events_a_day_cost_more_and_what_is_kept_follows_the_rate()
    {
        EntityCost[] costs = [.. Explain(24, 240).Views.Single(view => view.View == "ShopSales").Costs];
        Assert.InRange(costs[0].Events, 24, 28);
        Assert.InRange(costs[1].Events, 255, 268);
        Assert.True(costs[0].Folded > 0 && costs[0].RecordBytes < costs[1].RecordBytes);
        Assert.All(costs, cost => Assert.True(cost.ReadTime > TimeSpan.Zero));
    }

    [Fact]
    public async Task A_store_is_measured()
    {
        using SalesFolder folder = SalesFolder.Prepared(5);
        (int code, string output, string error) = await AppProcess.RunAsync(folder.Folder, "explain", "--store", "store");
        Assert.True(code == 0, error);
        Assert.Contains("view ShopSales of sales", output);
        Assert.Matches(@"the middle one: \d+ events kept, \d+ folded, a record of [\d,]+ bytes, read in [\d,.]+ us", output);
        Assert.Contains("BuyersPerSale: double? = Sales.Sales1h > 0", output);
    }

    [Fact]
    public async Task A_rate_that_is_none_is_refused()
    {
        (int code, string _, string error) = await AppProcess.RunAsync(Path.GetTempPath(), "explain", "--events-per-day", "-3");
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains("--events-per-day -3: write a number above 0", error);
    }

    private static ServiceExplanation Explain(params double[] rates)
        => FeatureApp.Explain(new VerbOptions { Services = [TestApp.Checkout.Generated.Plan], EventsPerDay = rates }, TestContext.Current.CancellationToken);
}

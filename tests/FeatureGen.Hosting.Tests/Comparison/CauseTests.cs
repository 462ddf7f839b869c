using FeatureGen.Hosting.Comparison;

namespace FeatureGen.Hosting.Tests.Comparison;

/// <summary>Each cause from real files: what a team's computation would say there, and that it is found out.</summary>
public sealed class CauseTests
{
    [Fact]
    public void An_event_that_was_not_known_yet_is_a_late_event()
    {
        DifferenceExample example = Only("Sales_Sales1h", "late", "2", DifferenceCause.LateEvent);
        Assert.Equal("sale_id 101", example.Id);
        Assert.Equal(("2", "1"), (example.Old, example.New));
        Assert.Equal(
            "sales 2024-03-02T09:30:00.000000Z known 2024-03-02T10:30:00.000000Z id 1 row 1: was not known yet at 2024-03-02T10:00:00.000000Z, but counts",
            Assert.Single(example.Events));
    }

    [Fact]
    public void An_event_at_the_end_of_a_window_is_a_tie()
    {
        DifferenceExample example = Only("Sales_Sales1h", "tie", "1", DifferenceCause.Tie);
        Assert.EndsWith("id 2 row 2: is at the very end of a window, but counts", Assert.Single(example.Events));
    }

    [Fact]
    public void An_event_at_the_start_of_a_window_is_a_window_edge()
    {
        DifferenceExample example = Only("Sales_Sales1h", "edge", "0", DifferenceCause.WindowEdge);
        Assert.EndsWith("id 3 row 3: is at the very start of a window, but does not count", Assert.Single(example.Events));
    }

    [Fact]
    public void The_event_that_the_row_is_is_an_own_event()
    {
        DifferenceExample example = Only("Sales_Turnover", "own", "8.0", DifferenceCause.OwnEvent);
        Assert.EndsWith("id 4 row 4: is the row itself, but counts", Assert.Single(example.Events));
    }

    [Fact]
    public void The_other_one_of_two_events_at_one_time_is_a_tie()
    {
        DifferenceExample example = Only("Sales_LatestProduct", "order", "'bread'", DifferenceCause.Tie);
        Assert.Equal(("\"bread\"", "\"tea\""), (example.Old, example.New));
        Assert.Contains("is at one time with another", Assert.Single(example.Events));
    }

    [Fact]
    public void What_only_two_deviations_together_reproduce_has_both_causes()
    {
        using ComparedFolder folder = new ComparedFolder().Present("CASE WHEN shop = 'both' THEN 24.0 ELSE Sales_Turnover END AS Sales_Turnover");
        FeatureComparison feature = Differing(folder);
        Assert.Equal([(DifferenceCause.LateEvent, 1), (DifferenceCause.Tie, 1)], feature.Causes.Select(cause => (cause.Key, cause.Value)));
        DifferenceExample example = Assert.Single(feature.Examples);
        Assert.Equal([DifferenceCause.LateEvent, DifferenceCause.Tie], example.Causes);
        Assert.Contains("id 7 ", example.Events[0]);
        Assert.Contains("id 8 ", example.Events[1]);
    }

    [Fact]
    public void One_deviation_alone_is_not_blamed_on_two()
        => Only("Sales_MinutesSince", "both", "0.0", DifferenceCause.Tie);

    [Fact]
    public void Features_made_of_others_are_explained_too()
    {
        Assert.Contains("id 1 ", Assert.Single(Only("Sales_MinutesSince", "late", "30.0", DifferenceCause.LateEvent).Events));
        Assert.Contains("id 3 ", Assert.Single(Only("BuyersPerSale", "edge", "NULL", DifferenceCause.WindowEdge).Events));
    }

    [Fact]
    public void Zero_for_null_is_null()
    {
        DifferenceExample example = Only("Sales_MeanAmount1h", "empty", "0.0", DifferenceCause.Null);
        Assert.Equal(("0", "null"), (example.Old, example.New));
        Assert.Empty(example.Events);
    }

    [Fact]
    public void NaN_for_null_is_null() => Only("Sales_MeanAmount1h", "empty", "'nan'::DOUBLE", DifferenceCause.Null);

    [Fact]
    public void Null_for_a_value_is_null() => Only("Sales_MeanAmount1h", "plain", "NULL", DifferenceCause.Null);

    [Fact]
    public void Zero_for_what_a_deviation_leaves_empty_has_two_causes()
    {
        using ComparedFolder folder = new ComparedFolder().Present("CASE WHEN shop = 'edge' THEN 0.0 ELSE Sales_MeanAmount1h END AS Sales_MeanAmount1h");
        Assert.Equal([DifferenceCause.WindowEdge, DifferenceCause.Null], Differing(folder).Examples.Single().Causes);
    }

    [Fact]
    public void What_differs_by_rounding_is_float_order()
    {
        using ComparedFolder folder = new ComparedFolder().Present("CASE WHEN shop = 'plain' THEN 0.1::DOUBLE + 0.2::DOUBLE + 1e-16 ELSE Sales_Turnover END AS Sales_Turnover");
        FeatureComparison feature = Differing(folder);
        Assert.Equal((1, 1, 0), (feature.Different, feature.FloatOrder, feature.Explained));
        Assert.Equal([DifferenceCause.FloatOrder], feature.Examples.Single().Causes);
    }

    [Fact]
    public void A_difference_beyond_rounding_is_not_float_order()
        => Only("Sales_Turnover", "plain", "Sales_Turnover * (1 + 1e-8)", DifferenceCause.Other);

    [Fact]
    public void A_column_of_single_precision_may_differ_by_its_rounding()
    {
        using ComparedFolder folder = new ComparedFolder().Present("CAST(Sales_Turnover AS FLOAT) AS Sales_Turnover");
        FeatureComparison feature = Differing(folder);
        Assert.Equal((1, 1), (feature.Different, feature.FloatOrder));
    }

    [Fact]
    public void What_nothing_reproduces_is_other() => Only("Sales_Sales1h", "plain", "77", DifferenceCause.Other);

    [Fact]
    public void A_label_has_no_cause_among_events() => Only("Paying", "tie", "FALSE", DifferenceCause.Other);

    [Fact]
    public void Rows_that_one_side_lacks_are_missing_rows()
    {
        using ComparedFolder folder = new ComparedFolder().Present("CASE WHEN sale_id = 105 THEN 205 ELSE sale_id END AS sale_id", rows: "sale_id != 102");
        ComparisonSummary summary = folder.Compare();
        Assert.Equal(ComparedFolder.Rows - 2, summary.Rows);
        Assert.Equal((1, "sale_id 205"), (summary.OnlyInOld.Count, summary.OnlyInOld.First.Single()));
        Assert.Equal(2, summary.OnlyInNew.Count);
        Assert.Equal(["sale_id 102", "sale_id 105"], summary.OnlyInNew.First);
        Assert.False(summary.IsEqual);
        Assert.Equal(0, summary.Differences);
    }

    [Fact]
    public void Values_that_the_events_no_longer_give_are_stale()
    {
        using ComparedFolder folder = new ComparedFolder().Present("Sales_Sales1h + 1 AS Sales_Sales1h");
        folder.Sales.RemoveAll(line => line.StartsWith("9,", StringComparison.Ordinal));
        folder.WriteEvents();
        ComparisonSummary summary = folder.Compare();
        Assert.Equal(1, summary.Stale);
        Assert.Equal(ComparedFolder.Rows, summary.Differences);
        Assert.Equal(1, summary.Features.Single(feature => feature.Name == "Sales_Sales1h").Causes[DifferenceCause.Tie]);
    }

    [Fact]
    public void Without_events_the_values_alone_are_looked_at()
    {
        using ComparedFolder folder = new ComparedFolder().Present("Sales_Sales1h + 1 AS Sales_Sales1h, COALESCE(Sales_MeanAmount1h, 0) AS Sales_MeanAmount1h");
        File.Delete(folder.PathOf("sales.csv"));
        ComparisonSummary summary = folder.Compare(options => options with { ExplainedRows = 0 });
        Assert.Equal([DifferenceCause.Null], summary.Features.Single(feature => feature.Name == "Sales_MeanAmount1h").Causes.Keys);
        Assert.Equal([DifferenceCause.Other], summary.Features.Single(feature => feature.Name == "Sales_Sales1h").Causes.Keys);
    }

    private static FeatureComparison Differing(ComparedFolder folder) => Assert.Single(folder.Compare().Features, feature => feature.Different > 0);

    /// <summary>Replaces a feature's value in one shop's row, and expects causes there and differences nowhere else.</summary>
    private static DifferenceExample Only(string feature, string shop, string value, params DifferenceCause[] causes)
    {
        using ComparedFolder folder = new ComparedFolder().Present($"CASE WHEN shop = '{shop}' THEN {value} ELSE {feature} END AS {feature}");
        FeatureComparison differing = Differing(folder);
        Assert.Equal(feature, differing.Name);
        Assert.Equal((ComparedFolder.Rows - 1, 1, 0, 1), (differing.Equal, differing.Different, differing.FloatOrder, differing.Explained));
        DifferenceExample example = Assert.Single(differing.Examples);
        Assert.Equal(causes, example.Causes);
        Assert.Equal(causes.Order(), differing.Causes.Keys);
        return example;
    }
}

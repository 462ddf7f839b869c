using FeatureGen.Hosting.Exploration;
using FeatureGen.Hosting.TestApp;
using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Offline;

namespace FeatureGen.Hosting.Tests;

/// <summary>What <c>explore</c> says of features over a spine, of a service and of a view that none reads.</summary>
public sealed class ExplorationTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-explore-test-");

    public ExplorationTests()
    {
        File.WriteAllText(PathOf("sales.csv"), """
            sale_id,sold_at,minutes_unknown,shop,product,amount,quantity
            1,2024-03-01T08:00:00Z,1,north,tea,10,1
            2,2024-03-01T09:00:00Z,1,north,tea,30,2
            3,2024-03-01T09:30:00Z,600,north,tea,99,100
            4,2024-03-01T09:00:00Z,1,south,tea,20,7
            """);
        File.WriteAllText(PathOf("rows.csv"), """
            asked_at,shop,product
            2024-03-01T08:30:00Z,north,tea
            2024-03-01T10:00:00Z,north,tea
            2024-03-01T10:00:00Z,south,tea
            2024-03-01T10:00:00Z,north,coffee
            """);
    }

    [Fact]
    public void A_view_without_a_service_is_computed_as_of_the_times_of_the_spine()
    {
        ExplorationSummary summary = FeatureApp.Explore(Options, TestContext.Current.CancellationToken);

        Assert.Equal(["Sold", "Dearest", "FirstAmount"], summary.Features.Select(feature => feature.Name));
        Assert.Equal(["1", "3", "7", "0"], summary.Features[0].First);
        Assert.Equal(["10.0", "30.0", "20.0", "null"], summary.Features[1].First);
        Assert.Equal(("asked_at", "shop", "product"), (summary.Requests[0].Name, summary.Requests[1].Name, summary.Requests[2].Name));
        Assert.Equal(["north", "north", "south", "north"], summary.Requests[1].First);
    }

    [Fact]
    public void Numbers_are_summed_up_over_all_rows_whatever_is_shown()
    {
        ExploredFeature[] features = [.. FeatureApp.Explore(Options with { ShownRows = 1 }, TestContext.Current.CancellationToken).Features];

        Assert.Single(features[0].First);
        Assert.Equal((0, 2, 7, 2.75), (features[0].Numbers!.Least, features[0].Numbers!.Median, features[0].Numbers!.Greatest, features[0].Numbers!.Mean));
        Assert.Equal((0.25, 3), (features[1].NullShare, features[1].Distinct));
        Assert.Equal(4, features[0].Histogram.Sum());
        Assert.Equal(3, features[1].Histogram.Sum());
        Assert.Equal(10, features[0].Histogram.Length);
        Assert.Equal(1, features[1].Counts.Missing);
    }

    [Fact]
    public void A_service_is_explored_with_the_files_that_are_configured_and_nothing_is_left()
    {
        using SalesFolder sales = new(SalesData.Random(3));
        ExplorationSummary summary = FeatureApp.Explore(sales.Options, TestContext.Current.CancellationToken);

        Assert.Equal([.. sales.Plan.Outputs.Select(output => output.Name)], summary.Features.Select(feature => feature.Name));
        Assert.Equal(sales.Train().FeatureCounts.Take(summary.Features.Length), summary.Features.Select(feature => feature.Counts));
        Assert.All(summary.Features, feature => Assert.Equal(5, feature.First.Length));
    }

    [Fact]
    public void It_prints_a_line_a_feature_with_a_histogram_and_what_texts_are_frequent()
    {
        using SalesFolder sales = new(SalesData.Random(3));
        StringWriter output = new();
        FeatureApp.Explore(sales.Options, TestContext.Current.CancellationToken).WriteTo(output);

        Assert.Contains("over all 400 rows", output.ToString());
        Assert.Matches(@"Sales_MeanAmount6h +Double +[\d.]+ % +\d+ +[ ▁▂▃▄▅▆▇█]{10} +-?[\d.]+ ", output.ToString());
        Assert.Contains($"explored 21 features of checkout over 400 rows", output.ToString());
    }

    [Fact]
    public void A_spine_is_asked_for_with_what_it_must_have()
        => AssertRefused("For which rows? Name a file with --spine that has a time and shop and product", Options with { Spine = [] });

    [Fact]
    public void Of_several_times_one_has_to_be_named()
    {
        File.WriteAllText(PathOf("rows.csv"), "a,b,shop,product\n2024-03-01T08:30:00Z,2024-03-01T10:00:00Z,north,tea\n");
        AssertRefused("as of when is each row asked? Its columns of times are a, b. Name one with --time.", Options);
        Assert.Equal(["3"], FeatureApp.Explore(Options with { TimeColumn = "b" }, TestContext.Current.CancellationToken).Features[0].First);
        AssertRefused("there is no column \"c\". Its columns of times are a, b.", Options with { TimeColumn = "c" });
    }

    [Fact]
    public void One_of_several_views_has_to_be_named()
    {
        VerbOptions several = Options with { Views = [ProductSales.Generated.Plan, ShopSales.Generated.Plan] };
        AssertRefused("Which one? Name one of ProductSales, ShopSales with --view.", several);
        AssertRefused("--view: there is no view \"Nothing\"", several with { View = "Nothing" });
        Assert.Equal("ProductSales", FeatureApp.Explore(several with { View = "ProductSales" }, TestContext.Current.CancellationToken).Name);
    }

    [Fact]
    public async Task The_verb_finds_files_by_the_names_of_sources()
    {
        (int code, string output, string error) = await AppProcess.RunAsync(folder.FullName, "explore", "--view", "ProductSales", "--spine", "rows.csv");
        Assert.True(code == 0, error);
        Assert.Contains("explored 3 features of ProductSales over 4 rows", output);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private VerbOptions Options => new()
    {
        Services = [],
        Views = [ProductSales.Generated.Plan],
        Spine = [PathOf("rows.csv")],
        Events = new Dictionary<string, IReadOnlyList<string>> { ["sales"] = [PathOf("sales.csv")] },
    };

    private static void AssertRefused(string message, VerbOptions options)
        => Assert.Contains(message, Assert.Throws<InputException>(() => FeatureApp.Explore(options, TestContext.Current.CancellationToken)).Message);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}

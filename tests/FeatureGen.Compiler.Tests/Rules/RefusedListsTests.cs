using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Rules;

/// <summary>Lists whose columns would depend on more than their bodies, and places that are not there.</summary>
public sealed class RefusedListsTests
{
    private const string Counts = "[Feature] public FeatureList<long> Counts => Past(Hours(1)).CountBy(o => o.Country, \"LT\", \"FR\"); ";

    [Theory]
    [InlineData("FGD010", "static property that lists constants", "static readonly string[] Words = [\"LT\"]; [Feature] public FeatureList<long> L => AllTime.CountBy(o => o.Country, [|Words|]);")]
    [InlineData("FGD010", "are constants", "[Feature] public FeatureList<long> L => AllTime.CountBy(o => o.Country, \"LT\", [|string.Empty|]);")]
    [InlineData("FGD010", "are constants", "static long[] Words => [1, [|Config.Threshold|]]; [Feature] public FeatureList<long> L => AllTime.CountBy(o => o.Items, Words);")]
    [InlineData("FGD010", "no one name", "private enum Size { Big = 1, Large = 1 } [Feature] public FeatureList<long> L => [|AllTime.CountBy(o => (Size)(int)o.Items, Size.Big)|];")]
    [InlineData("FGD010", "at least one", "[Feature] public FeatureList<long> L => [|AllTime.CountBy(o => o.Country)|];")]
    [InlineData("FGD010", "can fail", "[Feature] public FeatureList<long> L => AllTime.CountBy(o => [|o.Items / o.Amount|], 1);")]
    [InlineData("FGD010", "edges of a histogram ascend", "[Feature] public FeatureList<long> L => [|AllTime.Histogram(o => o.Items, 3, 2)|];")]
    [InlineData("FGD010", "the body of a list is one aggregate", Counts + "[Feature] public FeatureList<long> L => [|Counts|];")]
    [InlineData("FGD010", "the body of a list is one aggregate", Counts + "[Feature] public FeatureList<long> L => [|Fine > 3 ? Counts : AllTime.CountBy(o => o.Country, \"LT\")|];")]
    [InlineData("FGD010", "one of: LT, FR, unknown", Counts + "[Feature] public long L => Counts[[|\"DE\"|]];")]
    [InlineData("FGD010", "from 0 to 2", Counts + "[Feature] public long L => Counts[[|3|]];")]
    [InlineData("FGD010", "a place of this list is a constant", Counts + "[Feature] public long L => Counts[[|(int)Fine|]];")]
    [InlineData("FGD010", "one of: LT, unknown", "[Feature] public long L => AllTime.CountBy(o => o.Country, \"LT\")[[|\"DE\"|]];")]
    [InlineData("FGD010", "may read only their event", Counts + "[Feature] public long L => AllTime.Count(o => o.Items > [|Counts|][0]);")]
    [InlineData("FGD010", "from 1 to 1000", "[Feature] public FeatureList<long?> L => AllTime.TopK(o => o.Items, [|0|]);")]
    [InlineData("FGD010", "from 1 to 1000", "[Feature] public FeatureList<string?> L => AllTime.LastK(o => o.Country, [|1001|]);")]
    [InlineData("FGU003", "L_lt", "[Feature] public FeatureList<long> [|L|] => AllTime.CountBy(o => o.Country, \"LT\", \"lt\");")]
    [InlineData("FGU003", "L_unknown", "[Feature] public FeatureList<long> [|L|] => AllTime.CountBy(o => o.Country, \"unknown\");")]
    [InlineData("FGU002", "no columnar form", Counts + "[Feature] public FeatureList<Config2> [|L|] => null!; public struct Config2;")]
    public async Task A_list_that_does_not_stand_in_its_body_is_refused_once(string id, string hint, string members)
        => Assert.Contains(hint, Assert.Single(await Refusal.Assert_one_at_each_mark(id, Refusal.View(members), Refusal.Surroundings)), StringComparison.Ordinal);

    [Theory]
    [InlineData("FGU004", "needs [Dimension(n)]", "public FeatureVector [|Route|] { get; init; }", "AllTime.Count()")]
    [InlineData("FGU004", "needs [Dimension(n)]", "[Dimension(0)] public FeatureVector [|Route|] { get; init; }", "AllTime.Count()")]
    [InlineData("FGU004", "called like an element of Route", "[Dimension(2)] public FeatureVector Route { get; init; } public long [|Route_0|] { get; init; }", "AllTime.Count()")]
    [InlineData("FGD010", "from 0 to 1", "[Dimension(2)] public FeatureVector Route { get; init; }", "AllTime.Count(s => s.Route[[|2|]] > 0)")]
    [InlineData("FGD010", "or new FeatureVector(x, y)", "[Dimension(2)] public FeatureVector Route { get; init; }", "AllTime.Sum(s => [|FeatureVector.Of(1)|])[0] > 0 ? 1 : 2")]
    [InlineData("FGD010", "aggregate it by element", "[Dimension(2)] public FeatureVector Route { get; init; }", "AllTime.Count(s => [|s.Route|].Length > 1)")]
    [InlineData("FGD010", "can fail", "[Dimension(2)] public FeatureVector Route => new(User / User, 1);", "AllTime.Sum(s => [|s.Route|])[1] > 0 ? 1 : 2")]
    [InlineData("FGU005", "Route -> Route", "public FeatureVector Route => [|Route|];", "AllTime.Sum(s => s.Route)[0] > 0 ? 1 : 2")]
    public async Task A_vector_without_a_fixed_length_is_refused_once(string id, string hint, string member, string body)
        => Assert.Contains(hint, Assert.Single(await Refusal.Assert_one_at_each_mark(id, $$"""
            using FeatureGen;
            [EventSource("stops")] public readonly record struct Stop { [EventTime] public Timestamp At { get; init; } public long User { get; init; } {{member}} }
            [FeatureView("User")] public sealed partial class Stops : FeatureView<Stop> { [Feature] public long F => {{body}}; }
            """)), StringComparison.Ordinal);

    [Fact]
    public async Task A_service_reads_places_and_has_no_lists()
    {
        string marked = Refusal.Service("[Feature] public FeatureList<long> L => [|Buyer.Counts|]; [Feature] public long N => Buyer.Counts[\"LT\"];")
            .Replace("[Feature] public long Orders", Counts + "[Feature] public long Orders", StringComparison.Ordinal);

        await Refusal.Assert_one_at_each_mark("FGD010", marked, Refusal.Surroundings);
    }

    [Fact]
    public void What_reads_a_place_of_a_refused_list_is_refused()
    {
        (IReadOnlyList<string> refused, IReadOnlyList<string> computed) = Refusal.Plan(Refusal.View(
            "[Feature] public FeatureList<long> L => AllTime.CountBy(o => o.Country, string.Empty); [Feature] public long Reader => L[0]; "), "Shop.Buyer", Refusal.Surroundings);

        Assert.Equal(["L", "Reader"], refused.Select(line => line.Split(':')[0]));
        Assert.Equal(["Fine"], computed);
    }
}

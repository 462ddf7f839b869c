using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Rules;

/// <summary>Code of aggregates of one's own that could answer differently twice, keeps something, or cannot be read.</summary>
public sealed class RefusedAggregatesTests
{
    private const string Use = "[Feature] public long? L => AllTime.Aggregate(new Own(), o => o.Items);";

    [Theory]
    [InlineData("FGD001", "reads a clock", "[|DateTime.UtcNow|].Ticks")]
    [InlineData("FGD002", "answers differently", "[|Random.Shared|].NextInt64()")]
    [InlineData("FGD008", "is state", "[|Config.Threshold|]")]
    [InlineData("FGD008", "is state", "[|Own.Kept|]")]
    [InlineData("FGD012", "platform", "(long)[|Math.Exp(input)|]")]
    [InlineData("FGD010", "known to be deterministic", "[|input.GetHashCode()|]")]
    [InlineData("FGD010", "known to be deterministic", "[|new long[3].Length|]")]
    [InlineData("FGD010", "known to be deterministic", "[|new object()|] is null ? 1 : 2")]
    [InlineData("FGD009", "reaches outside", "[|Environment.ProcessorCount|]")]
    [InlineData("FGD002", "answers differently", "Deeper(input)", "static long Deeper(long x) => new Inner(x).Drawn; readonly record struct Inner(long X) { public long Drawn { get { return X + [|Random.Shared|].Next(); } } }")]
    [InlineData("FGD010", "no code that could be read", "Native()", "[|[System.Runtime.InteropServices.DllImport(\"x\")] static extern long Native();|]")]
    [InlineData("FGD010", "give fields their values in Empty", "new Inner(1).Y", "struct Inner { public long Y [|= DateTime.Now.Ticks|]; public Inner(long x) { } }")]
    public async Task What_a_feature_may_not_do_its_aggregate_may_not_do_either(string id, string hint, string add, string others = "")
        => Assert.Contains(hint, Assert.Single(await Refusal.Assert_one_at_each_mark(id, Refusal.View(Use) + Own(add, others), Refusal.Surroundings)), StringComparison.Ordinal);

    [Theory]
    [InlineData("a struct that is created where it is given", "[Feature] public long? L => AllTime.Aggregate([|default(Own)|], o => o.Items);")]
    [InlineData("without fields", "[Feature] public long? L => AllTime.Aggregate([|new Fielded()|], o => o.Items);")]
    [InlineData("can fail", "[Feature] public long? L => AllTime.Aggregate(new Own(), o => [|o.Items / o.Amount|]);")]
    public async Task An_aggregate_is_a_struct_without_fields(string hint, string member)
        => Assert.Contains(hint, Assert.Single(await Refusal.Assert_one_at_each_mark("FGD010", Refusal.View(member) + Own("input", "") + Own("input", "public long field;").Replace("Own", "Fielded", StringComparison.Ordinal), Refusal.Surroundings)), StringComparison.Ordinal);

    private static string Own(string add, string others)
        => $$"""


            public struct Own : IAggregate<long, long, long>
            {
                public static long Kept;
                public long Empty => 0;
                public long Add(long state, long input) => state + ({{add}});
                public long Merge(long left, long right) => left + right;
                public long? Finish(long state) => state;
                {{others}}
            }
            """;
}

using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Rules;

/// <summary>Features that look forward, and labels that cannot be known together.</summary>
public sealed class RefusedLabelsTests
{
    [Theory]
    [InlineData("[Feature] public long Bad => [|Next(Days(30))|].Count();")]
    [InlineData("[Feature] public bool Bad => Fine > 0 && [|Next(Days(30))|].Lag(Days(1)).Where(o => o.Amount > 3).Any(o => o.Items > 1);")]
    [InlineData("[Feature, Over(\"7d\")] public long Bad(Duration window) => [|Next(window)|].Count();")]
    [InlineData("[Feature] public FeatureList<long?> Bad => [|Next(Days(30))|].TopK(o => o.Amount, 2);")]
    public async Task A_feature_that_looks_forward_is_refused_for_what_it_leaks(string member)
        => Assert.Contains("what it is to predict", Assert.Single(await Refusal.Assert_one_at_each_mark("FGL004", Refusal.View(member), Refusal.Surroundings)), StringComparison.Ordinal);

    [Theory]
    [InlineData("FGD010", "looks forward", "[Label] public long Bad => [|Past(Hours(1))|].Count();")]
    [InlineData("FGD010", "looks forward", "[Label] public long Bad => [|AllTime|].Count();")]
    [InlineData("FGD010", "looks forward", "[Label] public long Bad => [|Today(\"UTC\")|].Count();")]
    [InlineData("FGD010", "looks forward", "[Label] public bool Bad => [|Current()|].Exists();")]
    [InlineData("FGD010", "takes Lag", "[Label] public long Bad => [|Next(Days(30)).LastN(3)|].Count();")]
    [InlineData("FGD010", "takes Lag", "[Label] public long Bad => [|Next(Days(30)).Every(Days(1))|].Count();")]
    [InlineData("FGD010", "select times", "[Label] public Duration? Bad => [|Next(Days(30)).TimeSinceLatest()|];")]
    [InlineData("FGD010", "select times", "[Label] public double Bad => [|Next(Days(30)).DecayedSum(o => o.Weight, Days(1))|];")]
    [InlineData("FGD010", "another label", "[Label] public bool Bad => [|Fine|] > 1;")]
    [InlineData("FGU002", "by Next(w)", "[Label] public bool [|Bad|] => true;")]
    [InlineData("FGU002", "ends at another time", "[Label] public long [|Bad|] => Next(Days(31)).Count();")]
    [InlineData("FGU002", "ends at another time", "[Label] public long [|Bad|] => Next(Days(30)).Count() - Next(Days(30)).Lag(Days(1)).Count();")]
    public async Task A_label_of_a_view_that_cannot_be_known_with_the_others_is_refused(string id, string hint, string member)
    {
        string marked = Refusal.View(member).Replace("[Feature] public long Fine => Past(Hours(1)).Count();", "[Label] public long Fine => Next(Days(30)).Count();", StringComparison.Ordinal);

        Assert.Contains(hint, Assert.Single(await Refusal.Assert_one_at_each_mark(id, marked, Refusal.Surroundings)), StringComparison.Ordinal);
        (IReadOnlyList<string> refused, IReadOnlyList<string> computed) = Refusal.Plan(marked, "Shop.Buyer", Refusal.Surroundings);
        Assert.StartsWith("Bad: ", Assert.Single(refused), StringComparison.Ordinal);
        Assert.Equal(["Fine"], computed);
    }
}

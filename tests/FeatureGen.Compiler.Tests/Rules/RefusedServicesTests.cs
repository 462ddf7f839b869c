using System.Collections.Immutable;
using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Rules;

/// <summary>What a service may not say: outcomes in features, and joins that do not fit.</summary>
public sealed class RefusedServicesTests
{
    /// <summary>The rule, what its message must say, and the member.</summary>
    public static TheoryData<string, string, string> Members => new()
    {
        { "FGL001", "[Label]", "[Feature] public bool Bad => [|Outcome|].Bought;" },
        { "FGL001", "[Label]", "[Feature] public bool Bad => [|Outcome|].Dear;" },
        { "FGL001", "[Label]", "[Feature] public bool Bad => [|Bought|];" },
        { "FGL001", "[Label]", "[Feature] public string Bad => $\"{[|Outcome|].Paid}\";" },
        { "FGL001", "[Label]", "[Feature] public bool Bad => [|Outcome|].Equals(default(Purchase));" },
        { "FGL001", "[Label]", "[Feature] public bool Bad => [|Later|].Orders;" },
        { "FGL001", "[Label]", "[Feature] public string Bad => $\"{[|Later.Orders|]}\";" },
        { "FGD010", "another label", "[Label] public bool Bad => [|Bought|];" },
        { "FGD001", "the request's time", "[Label] public long Bad => [|DateTime.UtcNow|].Hour;" },
        { "FGD001", "the request's time", "[Feature] public bool Bad => Request.User > [|DateTime.UtcNow|].Hour;" },
        { "FGU005", "Bad -> Worse -> Bad", "[Feature] public long [|Bad|] => Worse; [Feature] public long Worse => Bad + 1;" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task What_a_service_may_not_say_is_refused_once(string id, string hint, string member)
    {
        string marked = Refusal.Service(member);

        ImmutableArray<string> messages = await Refusal.Assert_one_at_each_mark(id, marked, Refusal.Surroundings);

        Assert.Contains(hint, Assert.Single(messages), StringComparison.Ordinal);
        (IReadOnlyList<string> refused, IReadOnlyList<string> computed) = Refusal.Plan(marked, "Shop.Buying", Refusal.Surroundings);
        Assert.Contains($"buying.Bad: {messages[0]}", refused);
        Assert.Equal(["Fine"], computed);
    }

    [Theory]
    [InlineData("FGU004", "does not fit the key", "public Buyer Other => Join<Buyer>([|Request.Country|]);")]
    [InlineData("FGU004", "all 1 parts", "public Buyer [|Other|] => Join<Buyer>();")]
    [InlineData("FGU004", "does not fit the key", "public Buyer Other => Join<Buyer>(Request.User, [|Request.User|]);")]
    [InlineData("FGU004", "request alone", "public Buyer Other => Join<Buyer>([|Buyer.Orders|]);")]
    [InlineData("FGL001", "[Label]", "public Buyer Other => Join<Buyer>([|Outcome|].Paid);")]
    [InlineData("FGU004", "does not fit the key", "public Later Other => Join<Later>([|Request.Country|]);")]
    [InlineData("FGU002", "Join<TView>", "public Buyer [|Other|] => new Buyer();")]
    [InlineData("FGU002", "cannot be a feature", "[Feature] public decimal [|Bad|] => 1m;")]
    public async Task A_join_or_feature_that_does_not_fit_is_refused_once(string id, string hint, string member)
        => Assert.Contains(hint, Assert.Single(await Refusal.Assert_one_at_each_mark(id, Refusal.Service(member), Refusal.Surroundings)), StringComparison.Ordinal);

    [Fact]
    public async Task The_label_of_another_service_may_not_be_read()
    {
        string marked = Refusal.Service("[Feature] public bool Bad => [|new Other().Wanted|];") + """

            [FeatureService("other")]
            public sealed partial class Other : FeatureService<Visit, Purchase>
            {
                [Feature] public long Hour => Request.At.HourOfDay;
                [Label] public bool Wanted => Outcome.Bought;
            }
            """;

        await Refusal.Assert_one_at_each_mark("FGL001", marked, Refusal.Surroundings);
    }

    [Fact]
    public async Task A_join_of_a_view_without_a_plan_is_reported_at_the_view_alone()
        => await Refusal.Assert_one_at_each_mark("FGU004",
            Refusal.Service("").Replace("[FeatureView(nameof(Order.User))]", "[FeatureView(\"Nobody\")]", StringComparison.Ordinal)
                .Replace("class Buyer :", "class [|Buyer|] :", StringComparison.Ordinal),
            Refusal.Surroundings);
}

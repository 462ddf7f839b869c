using System.Reflection;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>A view over several types of events becomes a plan for each.</summary>
public sealed class SeveralSourcesTests
{
    private const string View = """
        using FeatureGen;

        namespace Cards;

        [EventSource("payments")]
        public readonly record struct Payment
        {
            [EventTime, KnownAt] public required Timestamp At { get; init; }
            public string? Card { get; init; }
            public required double Amount { get; init; }
        }

        [EventSource("logins")]
        public readonly record struct Login
        {
            [EventTime, KnownAt] public required Timestamp At { get; init; }
            [EventId] public required long Id { get; init; }
            public string? Account { get; init; }
            public string? Card => Account;
            public string? Country { get; init; }
        }

        [EventSource("blocks")]
        public readonly record struct Block
        {
            [EventTime, KnownAt] public required Timestamp At { get; init; }
            public string? Card { get; init; }
        }

        [FeatureView(nameof(Payment.Card))]
        public sealed partial class CardActivity : FeatureView<Payment, Login, Block>
        {
            [Feature] public long Logins => Past<Login>(Days(1)).Count();
            [Feature] public double? SpentPerLogin => Past<Payment>(Days(1)).Sum(payment => payment.Amount) / Past<Login>(Days(1)).Count();
            [Feature] public FeatureList<long> LoginsFrom => AllTime<Login>().CountBy(login => login.Country, "DE");
            [Feature] public bool IsBlocked => Current<Block>(Days(30)).Exists();
        }
        """;

    private const string Service = """
        using FeatureGen;

        namespace Cards;

        [FeatureRequest]
        public readonly record struct Ask
        {
            [RequestTime] public required Timestamp At { get; init; }
            public string? Card { get; init; }
            public string? Other { get; init; }
        }

        public readonly record struct Nothing;

        [FeatureService("cards")]
        public sealed partial class CardService : FeatureService<Ask, Nothing>
        {
            public CardActivity Card => Join<CardActivity>(Request.Card);
            public CardActivity Other => Join<CardActivity>(Request.Other);

            [Feature] public long MoreLogins => Card.Logins - Other.LoginsFrom["DE"];
        }
        """;

    [Fact]
    public void The_generated_file_reads_as_it_was_reviewed()
        => Snapshot.Verify(Projects.GeneratedFiles(Projects.Of(View))["Cards.CardActivity.g.cs"], "Cards.CardActivity");

    [Fact]
    public async Task A_service_joins_every_source_under_one_key()
    {
        var plan = (ServicePlan)(await Projects.Load(View, Service)).GetType("Cards.CardService+Generated")!.GetProperty("Plan")!.GetValue(null)!;

        Assert.Equal(["Card", "Card.Login", "Card.Block", "Other", "Other.Login", "Other.Block"], plan.Joins.Select(join => join.Name));
        Assert.Equal(["payments", "logins", "blocks"], plan.Joins.Take(3).Select(join => join.View.Event.Source));
        Assert.Equal(2, plan.Joins.Select(join => join.Keys[0]).Distinct().Count());
        Assert.Equal(3, plan.Joins.Select(join => join.View.StateFingerprint).Distinct().Count());
        Assert.Equal(3, Assert.Single(plan.Inputs, input => input.Name == "LoginsFrom_DE").Join);
        Assert.Equal(["Card_Logins", "Card_SpentPerLogin", "Card_LoginsFrom_DE", "Card_LoginsFrom_unknown", "Card_IsBlocked"], plan.Outputs.Take(5).Select(output => output.Name));
    }

    [Fact]
    public async Task A_view_of_another_project_is_joined_with_all_its_sources()
    {
        CSharpCompilation views = Projects.Generate(Projects.Of(View));
        using MemoryStream image = new();
        Assert.True(views.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        CSharpCompilation project = Projects.Generate(Projects.Of(Service).AddReferences(MetadataReference.CreateFromImage(image.ToArray())));

        Assert.Equal([], await Projects.Analyze(project));
        Assert.Equal([], Projects.Problems(project));
        Assert.Contains("CardActivity.Generated.BlockPlan", Projects.GeneratedFiles(Projects.Of(Service).AddReferences(MetadataReference.CreateFromImage(image.ToArray())))["Cards.CardService.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_over_one_source_changes_the_state_of_no_other()
    {
        ViewPlan before = PlanOf(await Projects.Load(View));
        ViewPlan after = PlanOf(await Projects.Load(View.Replace("Past<Payment>(Days(1))", "Past<Payment>(Days(2))", StringComparison.Ordinal)));

        Assert.NotEqual(before.StateFingerprint, after.StateFingerprint);
        Assert.Equal(before.FurtherSources.Select(source => source.StateFingerprint), after.FurtherSources.Select(source => source.StateFingerprint));
    }

    private static ViewPlan PlanOf(Assembly assembly) => (ViewPlan)assembly.GetType("Cards.CardActivity+Generated")!.GetProperty("Plan")!.GetValue(null)!;
}

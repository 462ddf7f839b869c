using System.Reflection;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>Features of several columns.</summary>
public sealed class ListsTests
{
    private const string View = """
        using FeatureGen;

        namespace Cards;

        [EventSource("payments")]
        public readonly record struct Payment
        {
            [EventTime] public required Timestamp At { get; init; }
            [KnownAt]   public required Timestamp Booked { get; init; }
            public required string  Card    { get; init; }
            public required double  Amount  { get; init; }
            public string?          Country { get; init; }
            [Dimension(2)] public FeatureVector? Embedding { get; init; }
        }

        [FeatureView(nameof(Payment.Card))]
        public sealed partial class CardLists : FeatureView<Payment>
        {
            [Feature] public double? ShareOfLithuania => CountByCountry7d["LT"] / (double?)Payments7d;
            [Feature] public long    Payments7d       => Past(Days(7)).Count();
            [Feature] public FeatureList<double?> Embedding7d => Past(Days(7)).Average(p => p.Embedding);
            [Feature] public FeatureList<long> Amounts => Past(Days(7)).Where(p => p.Country != null).Histogram(p => p.Amount, 0, 99.5);

            [Feature, Over("7d")]
            public FeatureList<long> CountByCountry(Duration window) => Past(window).CountBy(p => p.Country, Vocabulary.Countries);
        }
        """;

    private const string Words = """
        namespace Cards;

        public static class Vocabulary
        {
            public static string[] Countries => ["LT", "FR"];
        }
        """;

    private const string Service = """
        using FeatureGen;

        namespace Cards;

        [FeatureRequest]
        public readonly record struct Ask
        {
            [RequestTime] public required Timestamp At { get; init; }
            public required string Card { get; init; }
        }

        public readonly record struct Nothing;

        [FeatureService("cards")]
        public sealed partial class CardService : FeatureService<Ask, Nothing>
        {
            public CardLists Card => Join<CardLists>(Request.Card);

            [Feature] public long Known => Card.CountByCountry7d["LT"] + Card.CountByCountry7d[1];
        }
        """;

    [Fact]
    public void The_generated_file_reads_as_it_was_reviewed()
        => Snapshot.Verify(Projects.GeneratedFiles(Projects.Of(View, Words))["Cards.CardLists.g.cs"], "Cards.CardLists");

    [Fact]
    public async Task Lists_compile_without_a_warning_and_are_read_by_services()
    {
        Assembly assembly = await Projects.Load(View, Words, Service);

        Assert.Equal(
            ["Card_ShareOfLithuania", "Card_Payments7d", "Card_Embedding7d_0", "Card_Embedding7d_1", "Card_Amounts_0", "Card_Amounts_1", "Card_Amounts_2",
                "Card_CountByCountry7d_LT", "Card_CountByCountry7d_FR", "Card_CountByCountry7d_unknown", "Known"],
            PlanOf(assembly).Outputs.Select(output => output.Name));
    }

    [Fact]
    public async Task Lists_of_another_project_are_read_by_the_columns_that_its_generated_code_tells()
    {
        CSharpCompilation views = Projects.Generate(Projects.Of(View, Words));
        using MemoryStream image = new();
        Assert.True(views.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        Assembly.Load(image.ToArray());
        CSharpCompilation project = Projects.Of(Service, View[..View.IndexOf("[FeatureView", StringComparison.Ordinal)].Replace("Payment", "Other", StringComparison.Ordinal))
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        CSharpCompilation generated = Projects.Generate(project);

        Assert.Equal([], await Projects.Analyze(generated));
        Assert.Equal([], Projects.Problems(generated));
        CSharpCompilation wrong = Projects.Generate(Projects.Edit(project, "File0.cs", "[1]", "[3]"));
        Assert.Contains("one of: LT, FR, unknown", Assert.Single(await Projects.Analyze(wrong)).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_added_in_another_file_is_a_new_column()
    {
        CSharpCompilation project = Projects.Of(View, Words, Service);
        GeneratorDriver driver = Projects.Driver().RunGenerators(project, TestContext.Current.CancellationToken);

        CSharpCompilation edited = Projects.Edit(project, "File1.cs", "\"FR\"", "\"FR\", \"PL\"");

        driver.RunGeneratorsAndUpdateCompilation(edited, out Compilation generated, out _, TestContext.Current.CancellationToken);
        Assert.Contains("Card_CountByCountry7d_PL", PlanOf(Projects.LoadCompiled(generated)).Outputs.Select(output => output.Name));
    }

    private static ServicePlan PlanOf(Assembly assembly)
        => (ServicePlan)assembly.GetType("Cards.CardService+Generated")!.GetProperty("Plan")!.GetValue(null)!;
}

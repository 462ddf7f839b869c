using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Plans;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>Aggregates that the user has written.</summary>
public sealed class OwnAggregatesTests
{
    private const string View = """
        using FeatureGen;

        namespace Cards;

        [EventSource("payments")]
        public readonly record struct Payment
        {
            [EventTime] public required Timestamp At { get; init; }
            public required string Card    { get; init; }
            public required double Amount  { get; init; }
        }

        [FeatureView(nameof(Payment.Card))]
        public sealed partial class CardSpread : FeatureView<Payment>
        {
            [Feature] public double? Spread7d  => Past(Days(7)).Aggregate(new Spread(), p => p.Amount);
            [Feature] public double? Spread30d => Past(Days(30)).Aggregate(new Spread(), p => p.Amount);
            [Feature] public double? Wider     => Spread30d - Spread7d;
        }
        """;

    private const string Aggregate = """
        using FeatureGen;

        namespace Cards;

        public readonly struct Spread : IAggregate<(double Least, double Most), double, double>
        {
            public (double Least, double Most) Empty => (double.PositiveInfinity, double.NegativeInfinity);

            public (double Least, double Most) Add((double Least, double Most) state, double input)
            {
                for (int i = 0; i < 1; i++)
                {
                    state.Least = Math.Min(state.Least, input * Scale.Of());
                }

                return state with { Most = Math.Max(state.Most, input) };
            }

            public (double Least, double Most) Merge((double Least, double Most) left, (double Least, double Most) right)
                => (Math.Min(left.Least, right.Least), Math.Max(left.Most, right.Most));

            public double? Finish((double Least, double Most) state) => state.Most < state.Least ? throw new InvalidOperationException("none") : state.Most - state.Least;
        }

        public static class Scale
        {
            public const double Factor = 1.5;

            public static double Of() => Factor;
        }
        """;

    [Fact]
    public async Task Its_type_stands_in_the_plan()
    {
        await Projects.Load(View, Aggregate);

        string plan = Projects.GeneratedFiles(Projects.Of(View, Aggregate))["Cards.CardSpread.g.cs"];

        Assert.Contains("new(global::FeatureGen.Plans.AggregateKind.Custom, Window: 0, Filter: -1, Selection: 0, global::FeatureGen.Columns.ValueKind.Double)"
            + " { Custom = new global::FeatureGen.Plans.CustomAggregate<global::Cards.Spread, (double Least, double Most), double, double>() },", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state.Most - state.Least", "state.Most - state.Least + 1")]
    [InlineData("Factor = 1.5", "Factor = 2.5")]
    [InlineData("Of() => Factor", "Of() => Factor + 1")]
    public async Task Its_code_is_part_of_the_features_logic(string old, string @new)
    {
        string[] before = await Logic(Projects.Of(View, Aggregate));

        string[] after = await Logic(Projects.Edit(Projects.Of(View, Aggregate), "File1.cs", old, @new));

        Assert.Equal(3, before.Length);
        Assert.Empty(before.Intersect(after));
    }

    [Fact]
    public void An_edit_of_its_code_in_another_file_is_seen()
    {
        CSharpCompilation project = Projects.Of(View, Aggregate);
        Projects.Driver().RunGenerators(project, TestContext.Current.CancellationToken);

        CSharpCompilation edited = Projects.Edit(project, "File1.cs", "Of() => Factor", "Of() => Random.Shared.NextDouble()");

        Assert.Contains("Refused", Projects.GeneratedFiles(edited)["Cards.CardSpread.g.cs"], StringComparison.Ordinal);
    }

    private static async Task<string[]> Logic(CSharpCompilation project)
    {
        CSharpCompilation generated = Projects.Generate(project);
        Assert.Equal([], (await Projects.Analyze(generated)).Select(found => found.GetMessage(null)));
        var plan = (ViewPlan)Projects.LoadCompiled(generated).GetType("Cards.CardSpread+Generated")!.GetProperty("Plan")!.GetValue(null)!;
        return [.. plan.Features.Select(feature => feature.Logic)];
    }
}

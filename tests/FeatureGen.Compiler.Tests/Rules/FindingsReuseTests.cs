using FeatureGen.Compiler.Reuse;
using FeatureGen.Compiler.Rules;
using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Rules;

/// <summary>A class in which nothing was found wrong is not analyzed again until something changes that it was read from.</summary>
public sealed class FindingsReuseTests
{
    private static readonly string[] Files =
    [
        """
        using FeatureGen;
        namespace Shop;
        [EventSource("orders")]
        public readonly record struct Order
        {
            [EventTime] public required Timestamp At { get; init; }
            public required long User { get; init; }
            public required long Amount { get; init; }
            public bool IsLarge => Amount + 10 > 20;
        }
        """,
        "namespace Shop; public static class Limits { public const long Large = 100; }",
        "namespace Shop; public static class Unrelated { public static int Answer() { return 42; } }",
        """
        using FeatureGen;
        namespace Shop;
        [FeatureView(nameof(Order.User))]
        public sealed partial class Buyer : FeatureView<Order>
        {
            [Feature] public long Large => Past(Hours(1)).Count(o => o.IsLarge && o.Amount > Limits.Large);
            [Feature] public long? Total => Past(Hours(1)).Aggregate(new Total(), o => o.Amount);
            [Feature, Over("1h")] public long Paid(Duration window) => Past(window).Sum(o => o.Amount);
        }
        """,
        """
        using FeatureGen;
        namespace Shop;
        public readonly struct Total : IAggregate<Sums, long, long>
        {
            public Sums Empty => new Sums(0);
            public Sums Add(Sums state, long input) => state.With(input);
            public Sums Merge(Sums left, Sums right) => left.With(right.Of);
            public long? Finish(Sums state) => state.Of;
        }
        public partial struct Sums
        {
            public Sums(long of) => Of = of;
            public Sums With(long more) => new Sums(Of + more);
        }
        """,
        "namespace Shop; public partial struct Sums { public long Of; }",
    ];

    /// <summary>Edits outside the file of <c>Buyer</c> that make one of its features one to refuse.</summary>
    public static readonly Dictionary<string, Func<CSharpCompilation, CSharpCompilation>> Edits = new()
    {
        ["a body"] = project => Projects.Edit(project, "File0.cs", "Amount + 10", "Amount << 10"),
        ["a declaration"] = project => Projects.Edit(project, "File1.cs", "const", "static"),
        ["an initial value in another part of an aggregate's state"] = project => Projects.Edit(project, "File5.cs", "long Of;", "long Of = 5;"),
        ["an option"] = project => project.WithOptions(project.Options.WithOverflowChecks(true)),
    };

    public static TheoryData<string> EditNames => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(EditNames))]
    public async Task A_class_without_findings_gets_one_when_what_it_reads_changes_elsewhere(string edit)
    {
        CSharpCompilation project = Projects.Generate(Projects.Of(Files));
        CSharpCompilation edited = Edits[edit](project);
        for (int turn = 0; turn < 2; turn++)
        {
            Assert.Empty(await Projects.Analyze(project));
            Assert.Single(await Projects.Analyze(edited));
        }
    }

    [Fact]
    public async Task A_finding_in_a_declaration_elsewhere_moves_with_it()
    {
        CSharpCompilation edited = Projects.Edit(Projects.Generate(Projects.Of(Files)), "File0.cs", "[EventTime]", "");
        Diagnostic before = Assert.Single(await Projects.Analyze(edited));

        CSharpCompilation moved = Projects.Edit(edited, "File0.cs", "namespace Shop;", "/* moves what follows */ namespace Shop;");
        Diagnostic after = Assert.Single(await Projects.Analyze(moved));

        Assert.Equal("Order", after.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(after.Location.SourceSpan));
        Assert.NotEqual(before.Location.SourceSpan, after.Location.SourceSpan);
        Assert.True(moved.ContainsSyntaxTree(after.Location.SourceTree));
    }

    [Fact]
    public void After_an_unrelated_edit_a_class_without_findings_is_not_read_again()
    {
        CSharpCompilation project = Projects.Generate(Projects.Of(Files));

        IReadOnlyList<Finding> before = Findings(project);
        IReadOnlyList<Finding> after = Findings(Projects.Edit(project, "File2.cs", "42", "43"));

        Assert.Empty(before);
        Assert.Same(before, after);
    }

    private static IReadOnlyList<Finding> Findings(CSharpCompilation project)
        => DefinitionReading.Findings(project.Assembly.GetTypeByMetadataName("Shop.Buyer")!, project, TestContext.Current.CancellationToken);
}

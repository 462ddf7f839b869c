using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Reuse;
using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>A class that was read is not read again until something changes that it was read from, wherever that stands.</summary>
public sealed class ReuseTests
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["Order.cs"] = """
            using FeatureGen;
            namespace Shop;
            [EventSource("orders", DuplicateHorizon = Windows.Horizon)]
            public readonly partial record struct Order
            {
                [EventTime] public required Timestamp At { get; init; }
                [EventId] public required long Id { get; init; }
                public required long Amount { get; init; }
                public required string Country { get; init; }
                [Dimension(Windows.Elements)] public FeatureVector? Embedding { get; init; }
            }
            """,
        ["OrderMembers.cs"] = "namespace Shop; public readonly partial record struct Order { public long User => Id; public bool IsLarge => IsDear && Amount > 10; }",
        ["OrderHelpers.cs"] = "namespace Shop; public readonly partial record struct Order { public bool IsDear => Amount > 20; }",
        ["Other.cs"] = """
            using FeatureGen;
            namespace Shop;
            [EventSource("others")]
            public readonly record struct Other
            {
                [EventTime] public required Timestamp At { get; init; }
                public required long User { get; init; }
                public required long Amount { get; init; }
                public required string Country { get; init; }
                [Dimension(Windows.Elements)] public FeatureVector? Embedding { get; init; }
                public bool IsLarge => Amount > 30;
            }
            """,
        ["Limits.cs"] = """
            namespace Shop.Rules;
            #if STRICT
            public static class Limits { public const long Large = 101; }
            #else
            public static class Limits { public const long Large = 100; }
            #endif
            """,
        ["StrictLimits.cs"] = "namespace Shop.StrictRules; public static class Limits { public const long Large = 500; }",
        ["Using.cs"] = "global using Shop.Rules;",
        ["Level.cs"] = "namespace Shop; public enum Level { Low, High }",
        ["Config.cs"] = "namespace Shop; public static class Config { public static readonly long Fixed = 3; }",
        ["Scores.cs"] = "namespace Shop; public static class Scores { public static long Of(long amount) { var doubled = amount * 2; return Score.Of(doubled * doubled); } }",
        ["Score.cs"] = "namespace Shop; public static class Score { public static long Of(long amount) => amount + 1; }",
        ["Windows.cs"] = "namespace Shop; public static class Windows { public const string Short = \"1h\", Horizon = \"5m\", Zone = \"Europe/Vilnius\"; public const int Elements = 2; }",
        ["Words.cs"] = "namespace Shop; public static class Words { public static string[] Countries => [\"LT\", Codes.Other]; }",
        ["Codes.cs"] = "namespace Shop; public static class Codes { public const string Other = \"FR\"; }",
        ["Longest.cs"] = """
            using FeatureGen;
            namespace Shop;
            public readonly struct Longest : IAggregate<long, long, long>
            {
                public long Empty => 0;
                public long Add(long state, long input) => Longer.Of(state, input);
                public long Merge(long left, long right) => Longer.Of(left, right);
                public long? Finish(long state) => state;
            }
            """,
        ["Longer.cs"] = "namespace Shop; public static class Longer { public static long Of(long left, long right) => left > right ? left : right; }",
        ["Base.cs"] = "using FeatureGen; namespace Shop; public abstract class ShopView : FeatureView<Order> { }",
        ["Visit.cs"] = """
            using FeatureGen;
            namespace Shop;
            [FeatureRequest]
            public readonly record struct Visit
            {
                [RequestTime] public required Timestamp At { get; init; }
                public required long Customer { get; init; }
                public long Doubled => 2 * Customer;
            }
            public readonly record struct Nothing;
            """,
        ["Unrelated.cs"] = "namespace Shop; public static class Unrelated { private static readonly int Start = 1; public static int Answer() { return Start + 41; } public static int Next => Answer() + 1; }",
        ["Buyer.cs"] = """
            using FeatureGen;
            namespace Shop;
            [FeatureView("User")]
            public sealed partial class Buyer : ShopView
            {
                [Feature] public long Large => Past(Hours(1)).Count(o => o.IsLarge);
                [Feature] public long Above => Past(Hours(1)).Count(o => o.Amount > Limits.Large);
                [Feature] public long Ranked => Past(Hours(1)).Count(o => o.Amount > (long)Level.High);
                [Feature] public long Configured => Past(Hours(1)).Count(o => o.Amount > Config.Fixed);
                [Feature] public long Scored => Past(Hours(1)).Sum(o => Scores.Of(o.Amount));
                [Feature] public long Agreed => Past(Hours(1)).Count(o => o.Amount > Contract.Least);
                [Feature] public long Next => Past(Hours(1)).Count(o => o.Amount > o.Amount + 1);
                [Feature] public long SinceMidnight => Today(Windows.Zone).Count();
                [Feature] public long? Longest => Past(Hours(1)).Aggregate(new Longest(), o => o.Amount);
                [Feature] public FeatureList<long> Countries => Past(Hours(1)).CountBy(o => o.Country, Words.Countries);
                [Feature] public FeatureList<double?> Embedding => Past(Hours(1)).Average(o => o.Embedding);
                [Feature, Over(Windows.Short)] public long Paid(Duration window) => Past(window).Sum(o => o.Amount);
            }
            """,
        ["BuyerPart.cs"] = "using FeatureGen; namespace Shop; public sealed partial class Buyer { [Feature] public long Orders => Past(Hours(2)).Count(); }",
        ["Buying.cs"] = """
            using FeatureGen;
            namespace Shop;
            [FeatureService("buying")]
            public sealed partial class Buying : FeatureService<Visit, Nothing>
            {
                public Buyer Buyer => Join<Buyer>(Request.Customer);
                [Feature] public long Twice => Request.Doubled + Buyer.Paid1h;
            }
            """,
    };

    /// <summary>Edits that change no declaration and no body that a class reads.</summary>
    public static readonly Dictionary<string, Func<CSharpCompilation, CSharpCompilation>> UnrelatedEdits = new()
    {
        ["a statement"] = project => Projects.Edit(project, "Unrelated.cs", "return Start + 41;", "int answer = 42; return answer;"),
        ["an expression body"] = project => Projects.Edit(project, "Unrelated.cs", "Answer() + 1", "Answer() + 2"),
        ["the value of a static readonly field"] = project => Projects.Edit(project, "Unrelated.cs", "Start = 1", "Start = 2"),
        ["a comment"] = project => Projects.Edit(project, "Order.cs", "namespace Shop;", "namespace Shop; // What a shop sells."),
    };

    /// <summary>Edits outside the files in which <c>Buyer</c> and <c>Buying</c> are declared, each of which changes what is generated.</summary>
    public static readonly Dictionary<string, Func<CSharpCompilation, CSharpCompilation>> Edits = new()
    {
        ["a constant"] = project => Projects.Edit(project, "Limits.cs", "Large = 100", "Large = 200"),
        ["the initial value of a static readonly field"] = project => Projects.Edit(project, "Config.cs", "Fixed = 3", "Fixed = 4"),
        ["the body of a method that a feature calls"] = project => Projects.Edit(project, "Scores.cs", "amount * 2", "amount * 3"),
        ["the name of a local in it"] = project => Projects.Edit(project, "Scores.cs", "doubled", "twice"),
        ["the body of a method that it calls"] = project => Projects.Edit(project, "Score.cs", "+ 1", "+ 2"),
        ["a static readonly field made writable"] = project => Projects.Edit(project, "Config.cs", "static readonly", "static"),
        ["the body of an event property"] = project => Projects.Edit(project, "OrderMembers.cs", "Amount > 10", "Amount > 11"),
        ["the body of a helper that an event property reads"] = project => Projects.Edit(project, "OrderHelpers.cs", "Amount > 20", "Amount > 21"),
        ["the body of the key"] = project => Projects.Edit(project, "OrderMembers.cs", "User => Id", "User => Id + 1"),
        ["the body of a joined view's key, which then can fail"] = project => Projects.Edit(project, "OrderMembers.cs", "User => Id", "User => Id / Amount"),
        ["the body of a request property"] = project => Projects.Edit(project, "Visit.cs", "2 * Customer", "3 * Customer"),
        ["the body of a feature in another part of the class"] = project => Projects.Edit(project, "BuyerPart.cs", "Hours(2)", "Hours(5)"),
        ["the spelling of a body"] = project => Projects.Edit(project, "OrderMembers.cs", "User => Id", "User => (Id)"),
        ["a declaration in another part of the class"] = project => Projects.Edit(project, "BuyerPart.cs", "public long Orders", "public long Purchases"),
        ["the type of an event property"] = project => Projects.Edit(project, "Order.cs", "long Amount", "int Amount"),
        ["the order of an enum"] = project => Projects.Edit(project, "Level.cs", "Low, High", "High, Low"),
        ["a base class"] = project => Projects.Edit(project, "Base.cs", "FeatureView<Order>", "FeatureView<Other>"),
        ["a global using"] = project => Projects.Edit(project, "Using.cs", "Shop.Rules", "Shop.StrictRules"),
        ["a referenced assembly"] = project => project.ReplaceReference(project.ExternalReferences[^1], Contract(least: 8)),
        ["the assembly's name, to which a referenced assembly is open"] = project => project.WithAssemblyName("Stranger"),
        ["a parse option"] = project => Define(project, "Limits.cs", "STRICT"),
        ["the words of a list"] = project => Projects.Edit(project, "Words.cs", "LT", "LV"),
        ["a constant among the words of a list"] = project => Projects.Edit(project, "Codes.cs", "FR", "PL"),
        ["the code of an aggregate"] = project => Projects.Edit(project, "Longest.cs", "=> state;", "=> state + 1;"),
        ["the code of a helper of an aggregate"] = project => Projects.Edit(project, "Longer.cs", "left > right", "left >= right"),
        ["the length of a vector"] = project => Projects.Edit(project, "Windows.cs", "Elements = 2", "Elements = 3"),
        ["the horizon of duplicates"] = project => Projects.Edit(project, "Windows.cs", "5m", "6m"),
        ["the zone of a calendar"] = project => Projects.Edit(project, "Windows.cs", "Vilnius", "Riga"),
        ["the duration of an expansion"] = project => Projects.Edit(project, "Windows.cs", "1h", "2h"),
        ["a compilation option"] = project => project.WithOptions(project.Options.WithOverflowChecks(true)),
        ["a new file"] = project => project.AddSyntaxTrees(Projects.Tree("using FeatureGen; namespace Shop; public sealed partial class Buyer { [Feature] public long More => Past(Hours(9)).Count(); }", "New.cs")),
        ["a file that is gone"] = project => project.RemoveSyntaxTrees(Projects.File(project, "BuyerPart.cs")),
    };

    public static TheoryData<string> UnrelatedEditNames => [.. UnrelatedEdits.Keys];

    public static TheoryData<string> EditNames => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(UnrelatedEditNames))]
    public void After_an_unrelated_edit_no_class_is_read_again(string edit)
    {
        CSharpCompilation project = Open();
        CSharpCompilation edited = UnrelatedEdits[edit](project);

        ImmutableArray<object> before = Models(project);
        ImmutableArray<object> after = Models(edited);

        // Another driver, which knows nothing of the first: the models are the same objects because they were kept.
        Assert.Equal(2, before.Length);
        Assert.Equal(before, after, ReferenceEqualityComparer.Instance);
    }

    [Theory]
    [MemberData(nameof(EditNames))]
    public void After_an_edit_in_another_file_the_generated_code_is_that_of_a_fresh_run(string edit)
    {
        CSharpCompilation project = Open();
        CSharpCompilation edited = Edits[edit](project);
        KeyValuePair<string, string>[] before = Fresh(project);
        KeyValuePair<string, string>[] after = Fresh(edited);
        Assert.NotEqual(before, after);

        // Back and forth, twice: two compilations alternate, as two snapshots of a project do in an editor.
        for (int turn = 0; turn < 2; turn++)
        {
            Assert.Equal(before, Generated(project));
            Assert.Equal(after, Generated(edited));
        }
    }

    [Fact]
    public void A_project_may_change_its_language_version()
    {
        CSharpCompilation project = Open();
        CSharpCompilation older = project.RemoveAllSyntaxTrees().AddSyntaxTrees(project.SyntaxTrees.Select(tree =>
            CSharpSyntaxTree.ParseText(tree.ToString(), ((CSharpParseOptions)tree.Options).WithLanguageVersion(LanguageVersion.CSharp12), tree.FilePath)));

        // What is added to the older version's files must be parsed as they are.
        Assert.Equal(Generated(project), Generated(older));
    }

    [Fact]
    public void Compilations_that_differ_in_a_body_may_alternate_in_one_driver()
    {
        CSharpCompilation project = Open();
        CSharpCompilation edited = Edits["the body of a helper that an event property reads"](project);
        GeneratorDriver driver = Projects.Driver();
        foreach (CSharpCompilation compilation in new[] { project, edited, project, edited, project })
        {
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);

            Assert.Equal(Fresh(compilation), Sorted(driver.GetRunResult().Results[0].GeneratedSources.Select(source => new KeyValuePair<string, string>(source.HintName, source.SourceText.ToString()))));
        }
    }

    [Fact]
    public void Generators_that_run_at_once_on_different_compilations_do_not_mix_their_models()
    {
        CSharpCompilation project = Open();
        CSharpCompilation[] compilations = [project, .. Edits.Values.Select(edit => edit(project))];
        KeyValuePair<string, string>[][] expected = [.. compilations.Select(Fresh)];

        Parallel.For(0, 3 * compilations.Length, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, run =>
            Assert.Equal(expected[run % compilations.Length], Generated(compilations[run % compilations.Length])));
    }

    [Fact]
    public void Compilations_die_while_what_was_read_in_them_is_reused()
    {
        CSharpCompilation project = Open();
        List<WeakReference> old = EditAndForget(ref project);

        Collect();

        Assert.Equal(5, old.Count);
        Assert.DoesNotContain(old, compilation => compilation.IsAlive);
        GC.KeepAlive(project);
    }

    [Fact]
    public void A_file_dies_while_what_was_read_in_it_is_kept_for_a_class_in_another()
    {
        var readings = new Readings<ViewModel>();
        SyntaxNode declaration = Projects.Tree("class Buyer { }", "Buyer.cs").GetRoot(TestContext.Current.CancellationToken);
        WeakReference file = ReadAndForget(readings, declaration);

        Collect();

        Assert.False(file.IsAlive);
        GC.KeepAlive(declaration);
        GC.KeepAlive(readings);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> EditAndForget(ref CSharpCompilation project)
    {
        var old = new List<WeakReference>();
        for (int edit = 0; edit < 5; edit++)
        {
            Projects.GeneratedFiles(project);
            old.Add(new WeakReference(project));
            project = Projects.Edit(project, "Unrelated.cs", $"+ {41 + edit}", $"+ {42 + edit}");
        }

        Projects.GeneratedFiles(project);
        return old;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ReadAndForget(Readings<ViewModel> readings, SyntaxNode declaration)
    {
        SyntaxTree file = Projects.Tree("struct Order { }", "Order.cs");
        readings.Of(declaration, Projects.Of([]).AddSyntaxTrees(declaration.SyntaxTree, file), () => (null, [file]));
        return new WeakReference(file);
    }

    private static void Collect()
    {
        for (int i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    /// <summary>What is generated for the same files parsed anew, of which nothing can be known.</summary>
    private static KeyValuePair<string, string>[] Fresh(CSharpCompilation project) => Generated(Projects.Reopen(project));

    private static KeyValuePair<string, string>[] Generated(CSharpCompilation project) => Sorted(Projects.GeneratedFiles(project));

    private static KeyValuePair<string, string>[] Sorted(IEnumerable<KeyValuePair<string, string>> files)
        => [.. files.OrderBy(file => file.Key, StringComparer.Ordinal)];

    /// <summary>The models of all classes in a run of a new driver.</summary>
    private static ImmutableArray<object> Models(CSharpCompilation project)
    {
        GeneratorRunResult result = Projects.Driver().RunGenerators(project, TestContext.Current.CancellationToken).GetRunResult().Results[0];
        return [.. new[] { TrackingNames.Views, TrackingNames.Services }.SelectMany(name => result.TrackedSteps[name])
            .SelectMany(step => step.Outputs).Select(output => output.Value)];
    }

    private static CSharpCompilation Open()
    {
        CSharpCompilation project = Projects.Of([]);
        return project
            .AddReferences(Contract(least: 7))
            .AddSyntaxTrees(Files.Select(file => Projects.Tree(file.Value, file.Key)))
            .WithAssemblyName("Shop");
    }

    /// <summary>An assembly with a constant that only the shop may see.</summary>
    private static MetadataReference Contract(int least)
    {
        using MemoryStream image = new();
        CSharpCompilation contract = CSharpCompilation.Create(
            "Contracts",
            [Projects.Tree($"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop\")] internal static class Contract {{ internal const long Least = {least}; }}", "Contract.cs")],
            Projects.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(contract.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static CSharpCompilation Define(CSharpCompilation project, string path, string symbol)
    {
        SyntaxTree tree = Projects.File(project, path);
        return project.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.ToString(), ((CSharpParseOptions)tree.Options).WithPreprocessorSymbols(symbol), path));
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>What is generated again after an edit: what the edit changed, and nothing else.</summary>
public sealed class IncrementalTests
{
    private const string Event = """
        using FeatureGen;
        namespace Shop;
        [EventSource("orders")]
        public readonly record struct Order
        {
            [EventTime] public required Timestamp At { get; init; }
            public required long User { get; init; }
            public required long Amount { get; init; }
            public bool IsLarge => Amount > 100;
        }
        """;

    private const string Limits = "namespace Shop.Rules; public static class Limits { public const long Large = 100; }";
    private const string StrictLimits = "namespace Shop.StrictRules; public static class Limits { public const long Large = 500; }";
    private const string Base = "global using Shop.Rules; using FeatureGen; namespace Shop; public abstract class ShopView : FeatureView<Order> { }";
    private const string Unrelated = "namespace Shop; public static class Unrelated { public static int Answer() { return 41; } }";

    private const string Views = """
        using FeatureGen;
        namespace Shop;
        [FeatureView(nameof(Order.User))]
        public sealed partial class Buyer : ShopView
        {
            [Feature] public long Orders => Past(Hours(1)).Count();
            [Feature] public long Large => Past(Hours(1)).Count(o => o.IsLarge && o.Amount > Limits.Large);
            [Feature, Over("1h", "2h")] public long Paid(Duration window) => Past(window).Sum(o => o.Amount);
            [Feature] public long Twice => 2 * Paid1h;
        }
        [FeatureView(nameof(Order.User))]
        public sealed partial class Seller : ShopView
        {
            [Feature] public long Orders => Past(Hours(2)).Count();
        }
        """;

    private const string Service = """
        using FeatureGen;
        namespace Shop;
        public readonly record struct Visit { [RequestTime] public required Timestamp At { get; init; } public required long User { get; init; } }
        public readonly record struct Nothing;
        [FeatureService("buying")]
        public sealed partial class Buying : FeatureService<Visit, Nothing>
        {
            public Buyer Buyer => Join<Buyer>(Request.User);
            [Feature] public long Paid => Buyer.Paid1h;
        }
        """;

    private static readonly string[] Files = [Unrelated, Event, Limits, StrictLimits, Base, Views, Service];

    [Theory]
    [InlineData(Unrelated, "41", "42")]
    [InlineData(Unrelated, "public static int", "/* a comment */ public static int")]
    [InlineData(Unrelated, "public static class Unrelated", "public class New { } public static class Unrelated")]
    [InlineData(Views, "[FeatureView(nameof(Order.User))]\npublic sealed partial class Buyer", "public class InFront { }\n\n// A comment\n[FeatureView(nameof(Order.User))]\npublic sealed partial class Buyer")]
    [InlineData(Limits, "Large = 100", "Large = 50 + 50")]
    public void An_edit_that_changes_no_feature_leaves_every_output_cached(string file, string old, string @new)
    {
        Dictionary<string, IncrementalStepRunReason> reasons = Reasons(file, old, @new);

        Assert.Equal(["Shop.Buyer", "Shop.Buying", "Shop.Seller"], reasons.Keys.Order());
        Assert.All(reasons.Values, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}"));
    }

    [Theory]
    [InlineData(Views, "Past(Hours(2)).Count()", "Past(Hours(3)).Count()", "Shop.Seller")]
    [InlineData(Views, "2 * Paid1h", "3 * Paid1h", "Shop.Buyer")]
    [InlineData(Views, "\"1h\", \"2h\"", "\"1h\", \"3h\"", "Shop.Buyer")]
    [InlineData(Limits, "Large = 100", "Large = 200", "Shop.Buyer")]
    [InlineData(Event, "Amount > 100;", "Amount > 200;", "Shop.Buyer")]
    [InlineData(Event, "public required long Amount", "public required int Amount", "Shop.Buyer, Shop.Seller")]
    [InlineData(Event, "[EventSource(\"orders\")]", "[EventSource(\"sales\")]", "Shop.Buyer, Shop.Seller")]
    [InlineData(Event, "public required long User", "[Column(\"uid\")] public required long User", "Shop.Buyer, Shop.Seller")]
    [InlineData(Base, "FeatureView<Order>", "FeatureView<Other>", "Shop.Buyer, Shop.Seller")]
    [InlineData(Service, "Buyer.Paid1h", "Buyer.Paid2h", "Shop.Buying")]
    [InlineData(Service, "FeatureService(\"buying\")", "FeatureService(\"bought\")", "Shop.Buying")]
    [InlineData(Views, "[FeatureView(nameof(Order.User))]\npublic sealed partial class Seller", "[FeatureView(nameof(Order.User), Version = 2)]\npublic sealed partial class Seller", "Shop.Seller")]
    public void An_edit_anywhere_that_changes_a_class_changes_its_output_and_no_other(string file, string old, string @new, string changed)
    {
        Dictionary<string, IncrementalStepRunReason> reasons = Reasons(file, old, @new);

        Assert.Equal(changed, string.Join(", ", reasons.Where(reason => reason.Value == IncrementalStepRunReason.Modified).Select(reason => reason.Key).Order()));
    }

    [Fact]
    public void A_new_class_behind_the_others_leaves_their_outputs_cached()
    {
        const string NewView = "[FeatureGen.FeatureView(nameof(Order.User))] public sealed partial class New : ShopView { [FeatureGen.Feature] public long Orders => Past(Hours(1)).Count(); }";

        Dictionary<string, IncrementalStepRunReason> reasons = Reasons(Other, "// The end", NewView);

        Assert.Equal(IncrementalStepRunReason.New, reasons["Shop.New"]);
        Assert.All(reasons.Where(reason => reason.Key != "Shop.New"), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason.Value));
    }

    [Theory]
    [InlineData(Base, "global using Shop.Rules;", "global using Shop.StrictRules;", "Amount > 500")]
    [InlineData(Unrelated, "namespace Shop;", "namespace Shop; [FeatureGen.FeatureView(nameof(Order.User))] public sealed partial class InFront : ShopView { [FeatureGen.Feature] public long Orders => Past(Hours(1)).Count(); }", "InFront")]
    public void An_edit_after_which_the_compiler_asks_for_all_classes_again_gives_what_a_fresh_run_gives(string file, string old, string @new, string seen)
        => Assert.Contains(seen, string.Concat(Run(file, old, @new).GeneratedSources.Select(source => source.SourceText.ToString())), StringComparison.Ordinal);

    [Fact]
    public void Outputs_do_not_depend_on_the_order_of_files()
    {
        IReadOnlyDictionary<string, string> forwards = Projects.GeneratedFiles(Projects.Of([.. Files, Other]));
        IReadOnlyDictionary<string, string> backwards = Projects.GeneratedFiles(Projects.Of([Other, .. Files.Reverse()]));

        Assert.Equal(forwards.OrderBy(file => file.Key), backwards.OrderBy(file => file.Key));
    }

    [Fact]
    public void An_executable_registers_its_services_in_one_order_whatever_the_order_of_files()
    {
        string second = Service.Replace("Buying", "Arriving", StringComparison.Ordinal).Replace("Visit", "Walk", StringComparison.Ordinal).Replace("Nothing", "Zero", StringComparison.Ordinal);
        CSharpCompilation Executable(params IEnumerable<string> files)
            => Projects.Of([.. files, "return;"]) is var project ? project.WithOptions(project.Options.WithOutputKind(OutputKind.ConsoleApplication)) : project;

        string text = Projects.GeneratedFiles(Executable([.. Files, Other, second]))["FeatureRegistration.g.cs"];

        Assert.Equal(text, Projects.GeneratedFiles(Executable([second, Other, .. Files]))["FeatureRegistration.g.cs"]);
        Assert.True(text.IndexOf("Shop.Arriving", StringComparison.Ordinal) < text.IndexOf("Shop.Buying", StringComparison.Ordinal));
    }

    [Fact]
    public void Models_hold_nothing_of_the_compiler()
    {
        GeneratorRunResult result = Projects.Driver().RunGenerators(Projects.Of([.. Files, Other]), TestContext.Current.CancellationToken).GetRunResult().Results[0];
        object[] models = [.. new[] { TrackingNames.Views, TrackingNames.Services, TrackingNames.Registration }
            .SelectMany(name => result.TrackedSteps[name]).SelectMany(step => step.Outputs).Select(output => output.Value)];

        Assert.Equal(4, models.Length);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (object model in models)
        {
            Walk(model, model.GetType().Name, seen);
        }

        Assert.InRange(seen.Count, 100, 100_000);
    }

    [Fact]
    public void Compilations_die_when_the_project_moves_on()
    {
        // Tracked steps keep their inputs, so this driver tracks none.
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new FeatureGenerator());
        var compilations = new List<WeakReference>();
        for (int run = 0; run < 10; run++)
        {
            compilations.Add(RunAndForget(ref driver));
        }

        for (int i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // The driver keeps the latest.
        Assert.DoesNotContain(compilations.Take(9), compilation => compilation.IsAlive);
        GC.KeepAlive(driver);
    }

    private const string Other = """
        using FeatureGen;
        namespace Shop;
        [EventSource("others")]
        public readonly record struct Other
        {
            [EventTime] public required Timestamp At { get; init; }
            public required long User { get; init; }
            public required long Amount { get; init; }
            public bool IsLarge => Amount > 100;
        }
        // The end
        """;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunAndForget(ref GeneratorDriver driver)
    {
        CSharpCompilation project = Projects.Of(Files);
        driver = driver.RunGenerators(project, TestContext.Current.CancellationToken);
        return new WeakReference(project);
    }

    /// <summary>Why each class's main file was produced in the run after an edit.</summary>
    private static Dictionary<string, IncrementalStepRunReason> Reasons(string file, string old, string @new)
    {
        GeneratorRunResult result = Run(file, old, @new);
        Assert.NotEmpty(result.TrackedOutputSteps);
        var reasons = new Dictionary<string, IncrementalStepRunReason>();
        foreach (IncrementalGeneratorRunStep step in result.TrackedOutputSteps.SelectMany(output => output.Value))
        {
            foreach ((object input, IncrementalStepRunReason reason) in step.Inputs.Select(input => input.Source.Outputs[input.OutputIndex].Value).Zip(step.Outputs.Select(output => output.Reason)))
            {
                string? name = input switch
                {
                    ViewModel view => $"{view.Namespace}.{view.ClassName}",
                    ServiceModel service => $"{service.Namespace}.{service.ClassName}",
                    _ => null,
                };
                if (name is not null && reason != IncrementalStepRunReason.Removed)
                {
                    reasons.Add(name, reason);
                }
            }
        }

        return reasons;
    }

    /// <summary>The run after an edit; what it generated is what a fresh run generates, so nothing is stale.</summary>
    private static GeneratorRunResult Run(string file, string old, string @new)
    {
        Assert.Contains(old, file, StringComparison.Ordinal);
        CSharpCompilation project = Projects.Of([.. Files, Other]);
        GeneratorDriver driver = Projects.Driver().RunGenerators(project, TestContext.Current.CancellationToken);
        SyntaxTree edited = project.SyntaxTrees.Single(tree => tree.ToString() == file);
        SyntaxTree replacement = Projects.Tree(file.Replace(old, @new, StringComparison.Ordinal), edited.FilePath);
        CSharpCompilation after = project.ReplaceSyntaxTree(edited, replacement);
        GeneratorRunResult result = driver.RunGenerators(after, TestContext.Current.CancellationToken).GetRunResult().Results[0];
        Assert.Null(result.Exception);
        Assert.Equal(
            Projects.GeneratedFiles(Projects.Reopen(after)).OrderBy(source => source.Key),
            result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()).OrderBy(source => source.Key));
        return result;
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or IOperation or SemanticModel or AttributeData or Delegate, path);
        if (value is Array items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}

using System.Collections.Immutable;
using System.Reflection;
using FeatureGen.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>Asserts that marked code is refused, in exactly the marked places, and that nothing else is.</summary>
internal static class Refusal
{
    /// <summary>What every snippet stands in: an event source, a request, an outcome, state to misuse.</summary>
    public const string Surroundings = """
        using FeatureGen;

        namespace Shop;

        [EventSource("orders")]
        public readonly record struct Order
        {
            [EventTime] public required Timestamp At { get; init; }
            public required long User { get; init; }
            public required long Amount { get; init; }
            public required long Items { get; init; }
            public required double Weight { get; init; }
            public double? Discount { get; init; }
            public required string Country { get; init; }
            public string? Coupon { get; init; }
            public decimal Price { get; init; }
            public DateTime When { get; init; }
            public DateTime Local => DateTime.Now;
            public readonly long Field;
            public long Shifted => Amount << 1;
        }

        [FeatureRequest]
        public readonly record struct Visit
        {
            [RequestTime] public required Timestamp At { get; init; }
            public required long User { get; init; }
            public required string Country { get; init; }
        }

        public readonly record struct Purchase
        {
            public required bool Bought { get; init; }
            public long Paid { get; init; }
            public bool Dear => Paid > 100;
        }

        public static class Config
        {
            public static long Threshold;
            public static readonly long Fixed = 3;
            public static long Current => 4;
            public static bool IsLarge(long amount) => amount > 3;
            public static bool IsLargeOrder(Order order) => order.Amount > 3;
        }
        """;

    /// <summary>A view whose members are given; feature <c>Fine</c> stands before them.</summary>
    public static string View(string members)
        => $$"""
            using FeatureGen;

            namespace Shop;

            [FeatureView(nameof(Order.User))]
            public sealed partial class Buyer : FeatureView<Order>
            {
                [Feature] public long Fine => Past(Hours(1)).Count();
                {{members}}
            }
            """;

    /// <summary>A service over that view whose members are given.</summary>
    public static string Service(string members)
        => $$"""
            using FeatureGen;

            namespace Shop;

            [FeatureView(nameof(Order.User))]
            public sealed partial class Buyer : FeatureView<Order>
            {
                [Feature] public long Orders => Past(Hours(1)).Count();
            }

            [FeatureView("User")]
            public sealed partial class Later : FeatureView<Order>
            {
                [Label] public bool Orders => Next(Days(30)).Count() > 0;
            }

            [FeatureService("buying")]
            public sealed partial class Buying : FeatureService<Visit, Purchase>
            {
                public Buyer Buyer => Join<Buyer>(Request.User);
                public Later Later => Join<Later>(Request.User);
                [Feature] public long Fine => Buyer.Orders;
                [Label] public bool Bought => Outcome.Bought || Later.Orders;
                {{members}}
            }
            """;

    /// <summary>Asserts one diagnostic at each mark, and none beside; returns the messages.</summary>
    public static async Task<ImmutableArray<string>> Assert_one_at_each_mark(string id, string marked, params string[] otherFiles)
    {
        (string text, IReadOnlyList<TextSpan> spans) = Markup.Parse(marked);
        CSharpCompilation generated = Projects.Generate(Projects.Of([text, .. otherFiles]));

        ImmutableArray<Diagnostic> diagnostics = await Projects.Analyze(generated);

        Assert.Equal(
            spans.Select(span => $"{id} at '{text.Substring(span.Start, span.Length)}' ({span.Start})"),
            diagnostics.Select(found => $"{found.Id} at '{found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)}' ({found.Location.SourceSpan.Start})"));
        Assert.All(diagnostics, diagnostic => Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags));

        // The project's other code compiles: what is refused has no column, but the plan is there and says so.
        Assert.Equal([], generated.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.ToString()));
        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(null))];
    }

    /// <summary>The refused features that the plan of a class lists, and those that it computes.</summary>
    public static (IReadOnlyList<string> Refused, IReadOnlyList<string> Computed) Plan(string marked, string className, params string[] otherFiles)
    {
        CSharpCompilation generated = Projects.Generate(Projects.Of([Markup.Parse(marked).Text, .. otherFiles]));
        object plan = Generated(generated, className).GetProperty("Plan")!.GetValue(null)!;
        return plan is ViewPlan view
            ? (view.Refused, [.. view.Features.Select(feature => feature.Name)])
            : (((ServicePlan)plan).Refused, [.. ((ServicePlan)plan).Features.Select(feature => feature.Name)]);
    }

    /// <summary>The class <c>Generated</c> of a compiled class.</summary>
    public static Type Generated(CSharpCompilation generated, string className)
    {
        using MemoryStream image = new();
        Assert.Equal([], generated.Emit(image).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.ToString()));
        return Assembly.Load(image.ToArray()).GetType(className + "+Generated")!;
    }
}

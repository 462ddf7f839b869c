using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Benchmarks.Generator;

/// <summary>A user's project of 500 features in 50 classes, 40 views and 10 services, each in a file of its own; and what its author edits.</summary>
internal static class LargeProject
{
    public const int Classes = Views + Services;
    public const int Features = 10 * Classes;

    private const int Views = 40;
    private const int Services = 10;
    private const string UnrelatedFile = "Unrelated.cs";
    private const string LimitsFile = "Limits.cs";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    /// <summary>The project as its author opens it; compilations of two calls share nothing but the references.</summary>
    public static CSharpCompilation Open()
        => CSharpCompilation.Create(
            "LargeProject",
            [
                Tree("global using System; global using System.Collections.Generic; global using System.Linq;", "Usings.cs"),
                Tree(Events, "Order.cs"),
                Tree(Requests, "Visit.cs"),
                Tree(Limits(100), LimitsFile),
                Tree(Unrelated(0), UnrelatedFile),
                .. Enumerable.Range(0, Views).Select(number => Tree(View(number, hours: 24), ViewFile(number))),
                .. Enumerable.Range(0, Services).Select(number => Tree(Service(number), $"Buying{number}.cs")),
            ],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>An edit inside the body of a method that has nothing to do with features.</summary>
    public static CSharpCompilation EditMethodBody(CSharpCompilation project, int edit) => Replace(project, Unrelated(edit), UnrelatedFile);

    /// <summary>An edit of a declaration that nearly all features read: a constant.</summary>
    public static CSharpCompilation EditDeclaration(CSharpCompilation project, int edit) => Replace(project, Limits(100 + edit), LimitsFile);

    /// <summary>An edit inside the body of a feature.</summary>
    public static CSharpCompilation EditFeature(CSharpCompilation project, int edit) => Replace(project, View(0, hours: 24 + edit), ViewFile(0));

    private static IEnumerable<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file == "FeatureGen.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static CSharpCompilation Replace(CSharpCompilation project, string text, string path)
        => project.ReplaceSyntaxTree(project.SyntaxTrees.Single(tree => tree.FilePath == path), Tree(text, path));

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    private static string ViewFile(int number) => $"Buyer{number}.cs";

    private static string Unrelated(int answer)
        => $$"""
            namespace Shop;

            public static class Unrelated
            {
                public static int Answer()
                {
                    int answer = {{answer.ToString(CultureInfo.InvariantCulture)}};
                    return answer;
                }
            }
            """;

    private static string Limits(int large)
        => $"namespace Shop; public static class Limits {{ public const long Large = {large.ToString(CultureInfo.InvariantCulture)}; public const int Week = 7; }}";

    private const string Events = """
        using FeatureGen;

        namespace Shop;

        [EventSource("orders")]
        public readonly record struct Order
        {
            [EventTime] public required Timestamp At { get; init; }
            [KnownAt] public Timestamp Reported => At + Duration.Minutes(30 + Items / 8);
            [EventId] public required long Id { get; init; }
            public required long User { get; init; }
            public required long Amount { get; init; }
            public required long Items { get; init; }
            public required double Weight { get; init; }
            public double? Discount { get; init; }
            public required string Country { get; init; }
            public bool IsLarge => Amount > Limits.Large && Items > 3;
        }
        """;

    private const string Requests = """
        using FeatureGen;

        namespace Shop;

        [FeatureRequest]
        public readonly record struct Visit
        {
            [RequestTime] public required Timestamp At { get; init; }
            public required long User { get; init; }
            public required long Amount { get; init; }
            public required string Country { get; init; }
        }

        public readonly record struct Purchase
        {
            public required bool Bought { get; init; }
        }
        """;

    private static string View(int number, int hours)
        => $$"""
            using FeatureGen;

            namespace Shop;

            [FeatureView(nameof(Order.User))]
            public sealed partial class Buyer{{number}} : FeatureView<Order>
            {
                [Feature] public long Large => Past(Hours({{hours}})).Count(order => order.IsLarge && order.Amount > Limits.Large + {{number}});
                [Feature] public double? Mean => Past(Hours(24)).Average(order => order.Amount);
                [Feature] public double? Spread => Past(Days(Limits.Week)).StdDev(order => order.Weight);
                [Feature] public long? Most => Past(Days(7)).Where(order => order.Country == "CH").Max(order => order.Amount);
                [Feature] public double? Trend => Mean / (Spread ?? 1) + Paid1h;
                [Feature] public double Share => Large == 0 ? 0 : Paid3h / (double)Large;
                [Feature] public double? Rest => Math.Max(Share, Trend ?? 0) - {{number}};
                [Feature, Over("1h", "3h", "7d")] public long Paid(Duration window) => Past(window).Sum(order => order.Amount);
            }
            """;

    private static string Service(int number)
        => $$"""
            using FeatureGen;

            namespace Shop;

            [FeatureService("buying{{number}}")]
            public sealed partial class Buying{{number}} : FeatureService<Visit, Purchase>
            {
                public Buyer{{number}} Buyer => Join<Buyer{{number}}>(Request.User);
                public Buyer{{number + 1}} Other => Join<Buyer{{number + 1}}>(Request.User);
                [Feature] public bool Large => Request.Amount > Limits.Large + {{number}};
                [Feature] public double? AgainstMean => Request.Amount / Buyer.Mean;
                [Feature] public double? Gap => Buyer.Mean - Other.Mean;
                [Feature] public long Hour => Request.At.HourOfDay;
                [Feature] public bool Home => Request.Country == "CH";
                [Feature] public double? Tempo => Buyer.Paid1h / (Other.Spread ?? 1);
                [Feature] public double? Lift => Math.Clamp(Gap ?? 0, -100, 100);
                [Feature] public double Reached => Buyer.Large == 0 ? 0 : Other.Large / (double)Buyer.Large;
                [Feature] public double? Beyond => Request.Amount - Buyer.Most;
                [Feature] public bool Rising => Buyer.Paid1h > Other.Paid3h && Tempo > 1;
                [Label] public bool Bought => Outcome.Bought;
            }
            """;
}

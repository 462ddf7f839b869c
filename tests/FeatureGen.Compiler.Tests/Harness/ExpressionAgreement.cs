using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>
/// Compiles expressions as features of services and compares, over extreme requests, what the user's own C# says with the generated rows
/// at every width: bits, nulls and errors.
/// </summary>
internal static class ExpressionAgreement
{
    private const int FeaturesOfAService = 120;

    /// <summary>The members of a request: each type, also nullable, twice where two operands may differ.</summary>
    public const string Request = """
        using FeatureGen;

        [FeatureRequest]
        public readonly record struct Ask(
            [property: RequestTime] Timestamp At, long L, long M, long? NL, long? NM, int I, int J, int? NI, int? NJ,
            double D, double E, double? ND, double? NE, float F, float G, float? NF, float? NG, bool B, bool C, bool? NB, bool? NC,
            sbyte Q1, sbyte Q2, sbyte? NQ1, sbyte? NQ2, byte O1, byte O2, byte? NO1, byte? NO2, short H1, short H2, short? NH1, short? NH2,
            ushort K1, ushort K2, ushort? NK1, ushort? NK2, uint Y1, uint Y2, uint? NY1, uint? NY2,
            Color P1, Color P2, Color? NP1, Color? NP2, Marks A1, Marks A2, Marks? NA1, Marks? NA2,
            System.DateOnly Z1, System.DateOnly Z2, System.DateOnly? NZ1, System.DateOnly? NZ2,
            string S, string R, string? NS, string? NR, Timestamp T, Timestamp V, Timestamp? NT, Timestamp? NV, Duration U, Duration W, Duration? NU, Duration? NW);

        public enum Color { None, Red = 3, Green = -7, Blue = 100 }

        [System.Flags]
        public enum Marks : byte { None, First = 1, Second = 2, Both = 3, Last = 128 }

        public readonly record struct Nothing;
        """;

    /// <summary>Compares each expression or block, of the given C# type, over as many rows as given.</summary>
    /// <param name="expressions">The types and bodies.</param>
    /// <param name="rows">How many requests.</param>
    /// <param name="seed">What they are drawn from.</param>
    /// <param name="members">What else stands in each class.</param>
    /// <param name="types">What else stands beside the classes.</param>
    public static void Check(IReadOnlyList<(string Type, string Expression)> expressions, int rows, int seed, string members = "", string types = "")
    {
        List<string> services = [.. expressions.Chunk(FeaturesOfAService).Select((features, number) => Service(features, number, members))];
        CSharpCompilation project = Projects.Of([Request, "using FeatureGen;\n" + types, .. services]);
        CSharpCompilation generated = Projects.Generate(project.WithOptions(project.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)));
        Assembly assembly = Load(generated);
        object[] requests = [.. ExtremeRequests.Of(assembly.GetType("Ask")!, rows, seed)];
        for (int service = 0; service < services.Count; service++)
        {
            Type type = assembly.GetType($"Service{service}")!;
            Compare(type, requests, [.. expressions.Skip(service * FeaturesOfAService).Take(FeaturesOfAService).Select(item => item.Expression)]);
        }
    }

    /// <summary>Compares what windows keep of events: members of an event, each with its type and body.</summary>
    public static void CheckEvents(IReadOnlyList<(string Type, string Body)> bodies, int rows, int seed)
    {
        string[] members = [.. bodies.Select((item, index) => $"public {item.Type} X{index} {item.Body}")];
        string source = Request.Replace("[FeatureRequest]", "[EventSource(\"asks\")]", StringComparison.Ordinal)
            .Replace("[property: RequestTime]", "[property: EventTime]", StringComparison.Ordinal)
            .Replace("Duration? NW);", $"Duration? NW)\n{{\n{string.Join("\n", members)}\n}}", StringComparison.Ordinal);
        string view = "using FeatureGen;\n[FeatureView(\"S\")] public sealed partial class Asks : FeatureView<Ask>\n{\n"
            + string.Concat(members.Select((_, index) => $"[Feature] public long Y{index} => AllTime.CountOf(e => e.X{index});\n")) + "}";
        CSharpCompilation project = Projects.Of(source, view);
        Assembly assembly = Load(Projects.Generate(project.WithOptions(project.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default))));
        object[] events = [.. ExtremeRequests.Of(assembly.GetType("Ask")!, rows, seed)];
        var plan = (ViewPlan)assembly.GetType("Asks+Generated")!.GetProperty("Plan")!.GetValue(null)!;

        Assert.Equal([], plan.Refused);
        Assert.InRange(plan.Event.Values.Length, bodies.Count / 2, bodies.Count);
        MethodInfo load = plan.GetType().GetMethod("Load")!;
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            var strings = new StringTable();
            using var tile = new Tile(plan.Event.Program.Columns, rows, strings);
            foreach ((int row, object value) in events.Index())
            {
                load.Invoke(plan, [value, tile, row]);
            }

            plan.Event.Program.Run(tile, rows, width);
            foreach (EventValue kept in plan.Event.Values)
            {
                PropertyInfo member = assembly.GetType("Ask")!.GetProperty(kept.Text.Replace("e.", "", StringComparison.Ordinal))!;
                foreach ((int row, object value) in events.Index())
                {
                    long? lane = kept.Nullable && !tile.IsValid(kept.Column, row) ? null : Emission.Canonical(kept.Kind, tile.LongsOf(kept.Column)[row]);
                    Assert.True(Lane(member.GetValue(value), strings) == lane, $"{members[int.Parse(member.Name[1..], null)]} at {width} of {value}: {lane}");
                }
            }
        }
    }

    /// <summary>How many characters one body becomes, all rows and widths together.</summary>
    public static int GeneratedLength(string type, string body)
    {
        CSharpCompilation project = Projects.Of([Request, Service([(type, body)], 0, "")]);
        return Projects.Generate(project).SyntaxTrees.Except(project.SyntaxTrees).Sum(static tree => tree.Length);
    }

    /// <summary>Loads a project in which the user's own expressions may warn, but generated code may not.</summary>
    public static Assembly Load(CSharpCompilation generated)
    {
        using MemoryStream image = new();
        ImmutableArray<Diagnostic> problems = generated.Emit(image).Diagnostics;
        Assert.Equal([], problems.Where(problem => problem.Severity == DiagnosticSeverity.Error
            || (problem.Severity == DiagnosticSeverity.Warning && problem.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true))
            .Take(10).Select(problem => problem + ": " + problem.Location.SourceTree?.GetText().ToString(problem.Location.SourceSpan)));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>A value as a lane, as it leaves; null for null.</summary>
    public static long? Lane(object? value, StringTable strings)
        => value switch
        {
            null => null,
            bool flag => flag ? -1 : 0,
            sbyte number => number,
            byte number => number,
            short number => number,
            ushort number => number,
            uint number => number,
            int number => number,
            long number => number,
            float number => Bits(number),
            double number => Bits(number),
            string text => strings.Intern(text),
            Timestamp time => time.Microseconds,
            Duration duration => duration.Microseconds,
            DateOnly date => date.DayNumber,
            Enum member => ((IConvertible)member).ToInt64(null),
            _ => throw new InvalidOperationException($"No lane for {value.GetType()}."),
        };

    private static long Bits(double value) => double.IsNaN(value) ? Emission.CanonicalNaN : BitConverter.DoubleToInt64Bits(value);

    private static string Service((string Type, string Expression)[] features, int number, string members)
    {
        var text = new StringBuilder($"using FeatureGen;\n[FeatureService(\"s{number}\")] public sealed partial class Service{number} : FeatureService<Ask, Nothing>\n{{\n");
        for (int i = 0; i < features.Length; i++)
        {
            string body = System.Text.RegularExpressions.Regex.Replace(features[i].Expression, @"(?<![\w.""])(N?[A-Z][12]?)(?!\w)(?!"")", "Request.$1");
            text.Append($"    [Feature] public {features[i].Type} X{i} {(body.StartsWith('{') ? $"{{ get {body} }}" : $"=> {body};")}\n");
        }

        return text.Append(members).Append("}\n").ToString();
    }

    private static void Compare(Type service, object[] requests, string[] expressions)
    {
        var plan = (ServicePlan)service.GetNestedType("Generated")!.GetProperty("Plan")!.GetValue(null)!;
        Assert.Equal([], plan.Refused);
        IReadOnlyList<SpecifiedFeature>[] specified = [.. requests.Select(request => Specification.EvaluateService(service, new History(), request))];
        MethodInfo load = plan.GetType().GetMethod("Load")!;
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            var strings = new StringTable();
            using var tiles = new ServiceTiles(plan, requests.Length, strings);
            for (int row = 0; row < requests.Length; row++)
            {
                load.Invoke(plan, [requests[row], tiles.Keys, row]);
            }

            tiles.ComputeKeys(requests.Length, width);
            tiles.ComputeFeatures(requests.Length, width);
            for (int row = 0; row < requests.Length; row++)
            {
                for (int feature = 0; feature < expressions.Length; feature++)
                {
                    SpecifiedFeature wanted = specified[row][feature];
                    FeatureValue found = tiles.Emit(plan.Outputs[feature], row);
                    long? lane = !found.HasValue ? null : found.Kind == ValueKind.String ? strings.Intern(found.Text!) : found.Lane;
                    Assert.True(wanted.Status == found.Status && Lane(wanted.Value, strings) == lane,
                        $"{expressions[feature]} at {width}: C# says {wanted.Status} {wanted.Value ?? "null"}, the row {found.Status} {found}, of {requests[row]}");
                }
            }
        }
    }
}

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
            string S, string R, string? NS, string? NR, Timestamp T, Timestamp V, Timestamp? NT, Timestamp? NV, Duration U, Duration W, Duration? NU, Duration? NW);

        public readonly record struct Nothing;
        """;

    /// <summary>Compares each expression, of the given C# type, over as many rows as given.</summary>
    public static void Check(IReadOnlyList<(string Type, string Expression)> expressions, int rows, int seed)
    {
        List<string> services = [.. expressions.Chunk(FeaturesOfAService).Select(Service)];
        CSharpCompilation project = Projects.Of([Request, .. services]);
        CSharpCompilation generated = Projects.Generate(project.WithOptions(project.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)));
        Assembly assembly = Load(generated);
        object[] requests = [.. ExtremeRequests.Of(assembly.GetType("Ask")!, rows, seed)];
        for (int service = 0; service < services.Count; service++)
        {
            Type type = assembly.GetType($"Service{service}")!;
            Compare(type, requests, [.. expressions.Skip(service * FeaturesOfAService).Take(FeaturesOfAService).Select(item => item.Expression)]);
        }
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
            _ => throw new InvalidOperationException($"No lane for {value.GetType()}."),
        };

    private static long Bits(double value) => double.IsNaN(value) ? Emission.CanonicalNaN : BitConverter.DoubleToInt64Bits(value);

    private static string Service((string Type, string Expression)[] features, int number)
    {
        var text = new StringBuilder($"using FeatureGen;\n[FeatureService(\"s{number}\")] public sealed partial class Service{number} : FeatureService<Ask, Nothing>\n{{\n");
        for (int i = 0; i < features.Length; i++)
        {
            string body = System.Text.RegularExpressions.Regex.Replace(features[i].Expression, @"(?<![\w.""])(N?[A-Z][12]?)(?!\w)(?!"")", "Request.$1");
            text.Append($"    [Feature] public {features[i].Type} X{i} => {body};\n");
        }

        return text.Append("}\n").ToString();
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

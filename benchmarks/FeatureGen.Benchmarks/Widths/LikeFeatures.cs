using System.Runtime.Loader;
using System.Text;
using FeatureGen.Compiler;
using FeatureGen.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Benchmarks.Widths;

/// <summary>Services of any number of features of the same shape, compiled as their author's build would.</summary>
internal static class LikeFeatures
{
    /// <summary>The plan of a service of that many features: each of about twelve operations, a division and a square root among them.</summary>
    public static ServicePlan Compile(int features)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        CSharpCompilation project = CSharpCompilation.Create(
            $"LikeFeatures{features}",
            [CSharpSyntaxTree.ParseText(Source(features), options, "Like.cs")],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new FeatureGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(project, out Compilation generated, out _);
        using MemoryStream image = new();
        var result = generated.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(5)));
        }

        image.Position = 0;
        Type plans = AssemblyLoadContext.Default.LoadFromStream(image).GetType("Likes.Like+Generated", throwOnError: true)!;
        return (ServicePlan)plans.GetProperty("Plan")!.GetValue(null)!;
    }

    private static string Source(int features)
    {
        StringBuilder text = new("""
            using System;
            using FeatureGen;

            namespace Likes;

            [FeatureRequest]
            public readonly record struct Visit
            {
                [RequestTime] public required Timestamp At { get; init; }
                public required double A { get; init; }
                public required double B { get; init; }
                public required double C { get; init; }
                public double? D { get; init; }
            }

            public readonly record struct Nothing
            {
                public required bool Ignored { get; init; }
            }

            [FeatureService("like")]
            public sealed partial class Like : FeatureService<Visit, Nothing>
            {

            """);
        for (int feature = 0; feature < features; feature++)
        {
            text.AppendLine(FormattableString.Invariant(
                $"    [Feature] public double? Feature{feature} => Request.A < {feature}.5 ? (Request.A + {feature}.0) * Request.B / (Math.Abs(Request.C) + {feature + 1}.0) : Math.Sqrt(Request.B * {feature}.25 + 1.0) - (Request.D ?? {feature}.0);"));
        }

        return text.AppendLine("}").ToString();
    }

    private static IEnumerable<MetadataReference> References()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file == "FeatureGen.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
}

using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>Compiles sources in memory as a strict user's project would: nullable, warnings are errors, no unsafe code.</summary>
internal static class InMemoryCompilation
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file == "FeatureGen.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Compiles and loads; fails the test with the first errors or warnings.</summary>
    /// <param name="sources">The files' texts, by name.</param>
    public static Assembly Load(IReadOnlyDictionary<string, string> sources)
    {
        CSharpParseOptions parseOptions = new(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "InMemory" + Guid.NewGuid().ToString("N"),
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, parseOptions, source.Key)),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                checkOverflow: true,
                generalDiagnosticOption: ReportDiagnostic.Error,
                nullableContextOptions: NullableContextOptions.Enable,

                // Nothing may read a local that was drawn; lowering leaves such out.
                specificDiagnosticOptions: [new("CS0219", ReportDiagnostic.Suppress)]));

        using MemoryStream image = new();
        string[] problems = [.. compilation.Emit(image).Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Take(10).Select(Describe)];
        Assert.True(problems.Length == 0, string.Join("\n", problems));
        image.Position = 0;
        return new AssemblyLoadContext("in memory", isCollectible: false).LoadFromStream(image);
    }

    private static string Describe(Diagnostic problem)
    {
        FileLinePositionSpan place = problem.Location.GetLineSpan();
        string line = problem.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString() ?? "";
        return $"{problem.Id} {problem.GetMessage(null)}: {place.Path}: {line.Trim()}";
    }
}

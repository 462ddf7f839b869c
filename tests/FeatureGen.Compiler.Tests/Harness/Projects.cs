using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>A strict user's project in memory: its compilation, its generated files, its diagnostics.</summary>
internal static class Projects
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    /// <summary>The framework and FeatureGen, once: each compilation would read the files anew.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file == "FeatureGen.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>A project of the given files, named <c>File0.cs</c> and so on.</summary>
    public static CSharpCompilation Of(params IEnumerable<string> files)
        => CSharpCompilation.Create(
            "UserProject" + Guid.NewGuid().ToString("N"),
            [Tree(ImplicitUsings, "Usings.cs"), .. files.Select((text, index) => Tree(text, $"File{index}.cs"))],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                generalDiagnosticOption: ReportDiagnostic.Error,
                nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A file as the project parses it.</summary>
    public static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    /// <summary>The file of a project that has a path.</summary>
    public static SyntaxTree File(CSharpCompilation project, string path) => project.SyntaxTrees.Single(tree => tree.FilePath == path);

    /// <summary>The project after an edit of a file; fails the test if there is nothing to replace.</summary>
    public static CSharpCompilation Edit(CSharpCompilation project, string path, string old, string @new)
    {
        string text = File(project, path).ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return project.ReplaceSyntaxTree(File(project, path), Tree(text.Replace(old, @new, StringComparison.Ordinal), path));
    }

    /// <summary>The same project with its files parsed anew, so that the generator knows none of its classes.</summary>
    public static CSharpCompilation Reopen(CSharpCompilation project)
        => project.RemoveAllSyntaxTrees().AddSyntaxTrees(project.SyntaxTrees.Select(tree =>
            CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)));

    /// <summary>A driver that watches the generator's steps.</summary>
    public static GeneratorDriver Driver()
        => CSharpGeneratorDriver.Create(
            [new FeatureGenerator().AsSourceGenerator()],
            parseOptions: ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The project with its generated files; fails the test if the generator throws or reports.</summary>
    public static CSharpCompilation Generate(CSharpCompilation project)
    {
        GeneratorDriverRunResult result = Driver()
            .RunGeneratorsAndUpdateCompilation(project, out Compilation generated, out _, TestContext.Current.CancellationToken).GetRunResult();
        Assert.Null(result.Results[0].Exception);
        Assert.Empty(result.Diagnostics);
        return (CSharpCompilation)generated;
    }

    /// <summary>The generated files by name.</summary>
    public static IReadOnlyDictionary<string, string> GeneratedFiles(CSharpCompilation project)
        => Driver().RunGenerators(project, TestContext.Current.CancellationToken).GetRunResult().Results[0].GeneratedSources
            .ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>What FeatureGen's analyzer says of a project, in the order of the source; fails the test if the analyzer throws.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation project)
    {
        CompilationWithAnalyzers analysis = project.WithAnalyzers([new FeatureAnalyzer()]);
        ImmutableArray<Diagnostic> diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>The errors and warnings of a generated project, described.</summary>
    public static string[] Problems(Compilation generated)
        => [.. generated.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Select(Describe)];

    /// <summary>Generates, compiles and loads; fails the test with the first errors or warnings, FeatureGen's own included.</summary>
    public static async Task<Assembly> Load(params IEnumerable<string> files)
    {
        CSharpCompilation generated = Generate(Of(files));
        Assert.Equal([], (await Analyze(generated)).Select(Describe).Take(10));
        return LoadCompiled(generated);
    }

    /// <summary>Compiles and loads a generated project; fails the test with the first errors or warnings.</summary>
    public static Assembly LoadCompiled(Compilation generated)
    {
        using MemoryStream image = new();
        Assert.Equal([], generated.Emit(image).Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Take(10).Select(Describe));
        image.Position = 0;
        return new AssemblyLoadContext("user's project", isCollectible: false).LoadFromStream(image);
    }

    private static string Describe(Diagnostic problem)
    {
        FileLinePositionSpan place = problem.Location.GetLineSpan();
        TextLine? line = problem.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line];
        return $"{problem.Id} {problem.GetMessage(null)}: {place.Path}: {line?.ToString().Trim()}";
    }
}

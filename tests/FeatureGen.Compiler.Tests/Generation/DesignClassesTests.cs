using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Generation;

public sealed class DesignClassesTests
{
    [Theory]
    [InlineData("Airports.AirportArrivals")]
    [InlineData("Airports.AirportArrivals.Rows256")]
    [InlineData("Airports.LateArrival")]
    [InlineData("Airports.LateArrival.Rows256")]
    public void The_generated_files_read_as_they_were_reviewed(string file)
        => Snapshot.Verify(Projects.GeneratedFiles(Projects.Of(DesignSources.Text))[file + ".g.cs"], file);

    [Fact]
    public async Task The_classes_compile_without_a_warning_and_say_nothing() => await Projects.Load(DesignSources.Text);

    [Fact]
    public void Generated_code_does_not_ask_a_project_with_a_documentation_file_for_comments()
    {
        CSharpCompilation generated = Projects.Generate(Projects.Of(DesignSources.Text));
        CSharpCompilation documented = generated.RemoveAllSyntaxTrees().AddSyntaxTrees(generated.SyntaxTrees.Select(tree =>
            CSharpSyntaxTree.ParseText(tree.GetText(), ((CSharpParseOptions)tree.Options).WithDocumentationMode(DocumentationMode.Diagnose), tree.FilePath)));

        string[] problems = Projects.Problems(documented);

        Assert.Contains(problems, problem => problem.Contains("File0.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, problem => problem.Contains(".g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Four_files_are_generated_for_each_class()
        => Assert.Equal(8, Projects.GeneratedFiles(Projects.Of(DesignSources.Text)).Count);
}

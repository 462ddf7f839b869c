using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Planning;

namespace FeatureGen.Compiler.Emitting.Plans;

/// <summary>The files beside one feature class: the class's own with plan and rows, and one for each vector width.</summary>
internal sealed class GeneratedClass(string @namespace, string className, IReadOnlyList<RowProgram> programs)
{
    private static readonly int[] Widths = [512, 256, 128];

    private string? Namespace => @namespace.Length == 0 ? null : @namespace;

    private string FileName => (@namespace.Length == 0 ? className : $"{@namespace}.{className}").Replace("@", "");

    public IEnumerable<(string HintName, string Text)> Write(
        Action<SourceWriter> writeMembers, IEnumerable<string> attributes, Action<SourceWriter> writePlan, IReadOnlyList<RefusedFeature> refused)
    {
        yield return ($"{FileName}.g.cs", Main(writeMembers, attributes, writePlan, refused));
        foreach (int bits in Widths)
        {
            yield return ($"{FileName}.Rows{bits}.g.cs", Vectors(bits));
        }
    }

    private string Main(Action<SourceWriter> writeMembers, IEnumerable<string> attributes, Action<SourceWriter> writePlan, IReadOnlyList<RefusedFeature> refused)
    {
        var writer = new SourceWriter();
        RowProgramEmitter.WriteRowHeader(writer, Namespace);
        OpenClass(writer);
        writeMembers(writer);
        writer.WriteSummary($"What FeatureGen compiled of {className}.");
        foreach (string attribute in attributes)
        {
            writer.WriteLine(attribute);
        }

        writer.WriteLine("public static partial class Generated");
        writer.OpenBlock();
        writePlan(writer);
        WriteRefused(writer, refused);
        foreach (RowProgram program in programs)
        {
            writer.WriteLine();
            RowProgramEmitter.WriteRow(writer, program, program.Name);
            writer.WriteLine();
            RowProgramEmitter.WriteProgramClass(writer, program, ProgramClass(program), program.Name, bits => VectorClass(program, bits));
        }

        writer.CloseBlock();
        writer.CloseBlock();
        return writer.ToString();
    }

    /// <summary>A refused feature has no column; what stands in its place throws the reason.</summary>
    private static void WriteRefused(SourceWriter writer, IReadOnlyList<RefusedFeature> refused)
    {
        if (refused.Count == 0)
        {
            return;
        }

        const string ClassName = "Refused";
        writer.WriteLine();
        writer.WriteSummary("The features that were refused: each throws the reason.");
        writer.WriteLine($"public static class {ClassName}");
        writer.OpenBlock();
        foreach (RefusedFeature feature in refused)
        {
            string name = feature.Name == ClassName ? ClassName + "Feature" : CSharpName.Escape(feature.Name);
            writer.WriteSummary(feature.Line);
            writer.WriteLine($"public static object? {name} => throw new {PlanText.Plans}.FeatureRefusedException({Literal.OfString(feature.Line)});");
        }

        writer.CloseBlock();
    }

    private string Vectors(int bits)
    {
        var writer = new SourceWriter();
        RowProgramEmitter.WriteVectorHeader(writer, Namespace, bits);
        OpenClass(writer);
        writer.WriteLine("public static partial class Generated");
        writer.OpenBlock();
        for (int i = 0; i < programs.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            RowProgramEmitter.WriteVectorClass(writer, programs[i], VectorClass(programs[i], bits));
        }

        writer.CloseBlock();
        writer.CloseBlock();
        return writer.ToString();
    }

    /// <summary>The class that a plan creates to run a program.</summary>
    public static string ProgramClass(RowProgram program) => $"Compiled{program.Name}";

    private static string VectorClass(RowProgram program, int bits) => $"{program.Name}Vectors{bits}";

    private void OpenClass(SourceWriter writer)
    {
        writer.WriteLine($"partial class {CSharpName.Escape(className)}");
        writer.OpenBlock();
    }
}

using FeatureGen.Compiler.Emitting;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Emitting;

/// <summary>What the emitter writes for a program, arranged in files, compiled and loaded.</summary>
internal static class EmittedFiles
{
    public const string Namespace = "Company.Math.Generated";

    public static readonly int[] Widths = [128, 256, 512];

    /// <summary>The files of programs, whose names must differ, by file name.</summary>
    public static Dictionary<string, string> Of(IReadOnlyList<RowProgram> programs)
    {
        Dictionary<string, string> files = [];
        SourceWriter rows = new();
        RowProgramEmitter.WriteRowHeader(rows, Namespace);
        foreach (RowProgram program in programs)
        {
            RowProgramEmitter.WriteRow(rows, program, program.Name + "Row");
            rows.WriteLine();
            RowProgramEmitter.WriteProgramClass(rows, program, program.Name + "Program", program.Name + "Row", bits => $"{program.Name}Rows{bits}");
        }

        files.Add("Rows.g.cs", rows.ToString());
        foreach (int bits in Widths)
        {
            SourceWriter vectors = new();
            RowProgramEmitter.WriteVectorHeader(vectors, Namespace, bits);
            foreach (RowProgram program in programs)
            {
                RowProgramEmitter.WriteVectorClass(vectors, program, $"{program.Name}Rows{bits}");
            }

            files.Add($"Rows{bits}.g.cs", vectors.ToString());
        }

        return files;
    }

    /// <summary>The programs, compiled and loaded.</summary>
    public static IReadOnlyList<FeatureGen.Rows.RowProgram> Load(params IReadOnlyList<RowProgram> programs)
    {
        System.Reflection.Assembly assembly = InMemoryCompilation.Load(Of(programs));
        return [.. programs.Select(program =>
            (FeatureGen.Rows.RowProgram)Activator.CreateInstance(assembly.GetType($"{Namespace}.{program.Name}Program", throwOnError: true)!)!)];
    }
}

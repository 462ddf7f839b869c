using FeatureGen.Compiler.Emitting;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Tests.Harness;

namespace FeatureGen.Compiler.Tests.Emitting;

public sealed class GeneratedTextTests
{
    [Fact]
    public void A_row_reads_as_the_user_wrote_it()
    {
        SourceWriter writer = new();
        RowProgramEmitter.WriteRowHeader(writer, "Airports");
        RowProgramEmitter.WriteRow(writer, ArrivalsProgram.Create(), "ArrivalsRow");
        writer.WriteLine();
        RowProgramEmitter.WriteProgramClass(writer, ArrivalsProgram.Create(), "ArrivalsProgram", "ArrivalsRow", bits => $"ArrivalsRows{bits}");
        Snapshot.Verify(writer.ToString(), "Arrivals");
    }

    [Fact]
    public void Vectors_read_as_one_operation_a_line() => Snapshot.Verify(VectorFile(ArrivalsProgram.Create(), 512), "Arrivals.Rows512");

    [Fact]
    public void The_files_of_the_widths_differ_in_their_aliases_and_the_name_of_the_class_only()
    {
        RowProgram program = ArrivalsProgram.Create();
        string[][] files = [.. EmittedFiles.Widths.Select(bits => VectorFile(program, bits).Split('\n'))];
        string[] differing = [.. Enumerable.Range(0, files[0].Length)
            .Where(line => files.Select(file => file[line]).Distinct().Count() > 1)
            .Select(line => files[0][line])];

        Assert.All(files, file => Assert.Equal(files[0].Length, file.Length));
        Assert.Equal(
            [
                "using Lane = global::System.Runtime.Intrinsics.Vector128;",
                "using Bits = global::FeatureGen.Rows.Bits128;",
                "using F64 = global::System.Runtime.Intrinsics.Vector128<double>;",
                "using I64 = global::System.Runtime.Intrinsics.Vector128<long>;",
                "internal static class ArrivalsRows128",
            ],
            differing);
    }

    [Fact]
    public void The_generated_files_compile_without_warnings() => Assert.Single(EmittedFiles.Load(ArrivalsProgram.Create()));

    private static string VectorFile(RowProgram program, int bits)
    {
        SourceWriter writer = new();
        RowProgramEmitter.WriteVectorHeader(writer, "Airports", bits);
        RowProgramEmitter.WriteVectorClass(writer, program, $"{program.Name}Rows{bits}");
        return writer.ToString();
    }
}

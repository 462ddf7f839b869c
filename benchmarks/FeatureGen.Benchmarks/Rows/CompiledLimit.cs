using System.Diagnostics;
using System.Runtime.InteropServices;
using FeatureGen.Benchmarks.Peers;

namespace FeatureGen.Benchmarks.Rows;

/// <summary>The row-wise limit in C++, built with options of g++ and loaded, so that it takes turns within one process.</summary>
internal sealed unsafe class CompiledLimit
{
    private const string Source = "rowwise.cpp";

    private readonly delegate* unmanaged<double**, double**, nuint, void> run;

    /// <summary>Builds and loads it.</summary>
    /// <param name="folder">Where the peers lie.</param>
    /// <param name="name">Of what is built.</param>
    /// <param name="options">How the source is compiled; linking is without them, as a library linked with -ffast-math makes its process lose subnormal numbers.</param>
    public CompiledLimit(PeerFolder folder, string name, params string[] options)
    {
        string built = Path.Combine(folder.Work, name);
        Compile(folder, [.. options, "-std=c++17", "-fPIC", "-c", Source, "-o", built + ".o"]);
        Compile(folder, ["-shared", built + ".o", "-o", built + ".so", "-Wl,--no-as-needed", "-lmvec", "-lm"]);
        run = (delegate* unmanaged<double**, double**, nuint, void>)NativeLibrary.GetExport(NativeLibrary.Load(built + ".so"), "run");
    }

    public void Run(double*[] inputs, double*[] outputs, int rows)
    {
        fixed (double** from = inputs)
        fixed (double** to = outputs)
        {
            run(from, to, (nuint)rows);
        }
    }

    private static void Compile(PeerFolder folder, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("g++", arguments) { WorkingDirectory = folder.Peers })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"g++ ended with exit code {process.ExitCode}.");
        }
    }
}

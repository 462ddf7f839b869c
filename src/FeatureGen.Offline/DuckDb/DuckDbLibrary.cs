using System.Runtime.InteropServices;

namespace FeatureGen.Offline.DuckDb;

/// <summary>Finds and loads DuckDB's native library, once in a process.</summary>
/// <remarks>
/// The places, in this order: the environment variable DUCKDB_LIBRARY (a file's path); the AppContext value FeatureGen.DuckDb, which
/// builds inside the repository set; runtimes/&lt;rid&gt;/native beside the program; the program's own folder.
/// </remarks>
public static class DuckDbLibrary
{
    internal const int RowsOfAChunk = 2048;
    private const string Variable = "DUCKDB_LIBRARY";
    private const string AppContextName = "FeatureGen.DuckDb";

    private static readonly Lazy<nint> Handle = new(Load);

    /// <summary>The name of the library's file on this platform.</summary>
    public static string FileName
        => OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    /// <summary>The version of the library, such as "v1.5.6".</summary>
    /// <exception cref="DllNotFoundException">The library is nowhere to be found; the message lists where it was looked for.</exception>
    public static unsafe string Version
    {
        get
        {
            EnsureLoaded();
            return NativeText.Of(NativeMethods.duckdb_library_version());
        }
    }

    /// <summary>The files that are tried, in this order.</summary>
    internal static IEnumerable<string> Candidates(string? variable, string? appContext, string baseDirectory)
    {
        if (!string.IsNullOrEmpty(variable))
        {
            yield return variable;
        }

        if (!string.IsNullOrEmpty(appContext))
        {
            yield return appContext;
        }

        yield return Path.Combine(baseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", FileName);
        yield return Path.Combine(baseDirectory, FileName);
    }

    /// <summary>What is said when no candidate loads.</summary>
    internal static string NotFound(IEnumerable<string> candidates)
        => $"The DuckDB library for {RuntimeInformation.RuntimeIdentifier} was not found. Set {Variable} to the path of {FileName} (version 1.5), "
            + $"or put it at one of these places: {string.Join(", ", candidates)}.";

    internal static void EnsureLoaded() => _ = Handle.Value;

    private static nint Load()
    {
        string[] candidates =
            [.. Candidates(Environment.GetEnvironmentVariable(Variable), AppContext.GetData(AppContextName) as string, AppContext.BaseDirectory)];
        nint handle = 0;
        if (!candidates.Any(candidate => NativeLibrary.TryLoad(candidate, out handle)))
        {
            throw new DllNotFoundException(NotFound(candidates));
        }

        NativeLibrary.SetDllImportResolver(typeof(DuckDbLibrary).Assembly, (name, _, _) => name == NativeMethods.Library ? handle : 0);
        return NativeMethods.duckdb_vector_size() == RowsOfAChunk
            ? handle
            : throw new DllNotFoundException($"The DuckDB library has vectors of {NativeMethods.duckdb_vector_size()} rows, not {RowsOfAChunk}.");
    }
}

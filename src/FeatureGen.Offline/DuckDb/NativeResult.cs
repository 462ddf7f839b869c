using System.Runtime.InteropServices;

namespace FeatureGen.Offline.DuckDb;

/// <summary>duckdb_result: five deprecated members, then the one that counts. It is passed by value to fetch a chunk.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeResult
{
    private fixed ulong deprecated[5];
    private readonly nint data;
}

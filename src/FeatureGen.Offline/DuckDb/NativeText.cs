using System.Runtime.InteropServices;

namespace FeatureGen.Offline.DuckDb;

/// <summary>Text that DuckDB owns.</summary>
internal static unsafe class NativeText
{
    /// <summary>A copy of zero-terminated UTF-8, empty where the pointer is null.</summary>
    public static string Of(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}

using System.Runtime.InteropServices;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>Columns as a generator writes them: values one after another.</summary>
internal static class RawColumn
{
    /// <summary>Reads a column, straight to where it stays.</summary>
    public static T[] Read<T>(string folder, string name)
        where T : unmanaged
    {
        using FileStream file = File.OpenRead(Path.Combine(folder, name));
        T[] values = GC.AllocateUninitializedArray<T>((int)(file.Length / Marshal.SizeOf<T>()));
        file.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}

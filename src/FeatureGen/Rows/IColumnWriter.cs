using System.Runtime.Intrinsics;

namespace FeatureGen.Rows;

/// <summary>How generated code writes the values of a step into its column.</summary>
public interface IColumnWriter
{
    /// <summary>Writes two rows.</summary>
    static abstract void Write<T>(Vector128<T> values, ref T column, nuint row)
        where T : unmanaged;

    /// <summary>Writes four rows.</summary>
    static abstract void Write<T>(Vector256<T> values, ref T column, nuint row)
        where T : unmanaged;

    /// <summary>Writes eight rows.</summary>
    static abstract void Write<T>(Vector512<T> values, ref T column, nuint row)
        where T : unmanaged;
}

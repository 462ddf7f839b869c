using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace FeatureGen.State;

/// <summary>Asks for memory before it is needed, so that what lies in many places is waited for once; does nothing where the processor has no word for it.</summary>
internal static class CacheLines
{
    private const int Length = 64;

    /// <summary>Fetches some items of an array; those that it does not have are left out.</summary>
    public static unsafe void Fetch<T>(T[] items, int start, int end)
    {
        if (!Sse.IsSupported || start >= end)
        {
            return;
        }

        // The collector may move the array meanwhile: then the wrong memory is fetched, and nothing is wrong but that.
        byte* first = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(items));
        byte* last = first + ((nint)end * Unsafe.SizeOf<T>()) - 1;
        for (byte* at = first + ((nint)start * Unsafe.SizeOf<T>()); at < last; at += Length)
        {
            Sse.Prefetch0(at);
        }

        Sse.Prefetch0(last);
    }
}

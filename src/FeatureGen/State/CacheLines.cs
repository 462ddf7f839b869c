using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace FeatureGen.State;

/// <summary>Asks for memory before it is needed, so that what lies in many places is waited for once; does nothing where the processor has no word for it.</summary>
public static class CacheLines
{
    private const int Length = 64;

    /// <summary>Fetches some items of an array.</summary>
    /// <param name="items">The array.</param>
    /// <param name="start">The first item.</param>
    /// <param name="end">Where they end; behind the array lies other memory, which is fetched then.</param>
    public static unsafe void Fetch<T>(T[] items, int start, int end)
    {
        if (!Sse.IsSupported || start >= end)
        {
            return;
        }

        // The collector may move the array meanwhile: then the wrong memory is fetched, and nothing is wrong but that.
        byte* first = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(items));
        Fetch(first + ((nint)start * Unsafe.SizeOf<T>()), first + ((nint)end * Unsafe.SizeOf<T>()) - 1);
    }

    /// <summary>Fetches where an array says how long it is.</summary>
    public static void FetchStart<T>(T[] items) => FetchAround(items, 0, 2 * sizeof(long));

    /// <summary>Fetches an object, and what lies before and behind where it begins.</summary>
    /// <param name="item">The object.</param>
    /// <param name="before">The number of bytes before it.</param>
    /// <param name="behind">The number of bytes from its beginning on.</param>
    public static unsafe void FetchAround(object item, int before, int behind)
    {
        if (Sse.IsSupported)
        {
            byte* start = (byte*)Unsafe.As<object, nint>(ref item);
            Fetch(start - before, start + behind - 1);
        }
    }

    private static unsafe void Fetch(byte* first, byte* last)
    {
        for (byte* at = first; at < last; at += Length)
        {
            Sse.Prefetch0(at);
        }

        Sse.Prefetch0(last);
    }
}

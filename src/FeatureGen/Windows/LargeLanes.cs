using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FeatureGen.Windows;

/// <summary>
/// Many 64-bit lanes that are visited in random order: they start on a cache line and lie, where the system can be asked to, in large
/// pages, so that neither finding a page nor making it costs more than the visit.
/// </summary>
internal sealed partial class LargeLanes
{
    /// <summary>No lanes.</summary>
    public static readonly LargeLanes Empty = new(0);

    private const int LanesOfALine = 8;
    private const int BytesOfALargePage = 2 << 20;
    private const int MadviseHugePage = 14;

    private readonly long[] lanes;
    private readonly int first;
    private readonly int count;

    /// <summary>Allocates lanes that hold anything.</summary>
    public LargeLanes(int count)
    {
        this.count = count;
        lanes = GC.AllocateUninitializedArray<long>(count + LanesOfALine, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(lanes, 0);
        first = (int)(-(address / sizeof(long)) & (LanesOfALine - 1));
        if (OperatingSystem.IsLinux() && count * (long)sizeof(long) >= 2 * BytesOfALargePage)
        {
            UseLargePages(address, (long)lanes.Length * sizeof(long));
        }
    }

    /// <summary>The greatest number of lanes.</summary>
    public static int MostLanes => Array.MaxLength - LanesOfALine;

    /// <summary>The lanes.</summary>
    public Span<long> Span => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lanes), first), count);

    // A wish: where it is not granted, pages are small.
    private static void UseLargePages(nint address, long bytes)
    {
        nint start = (address + BytesOfALargePage - 1) & -BytesOfALargePage;
        nint end = (nint)(address + bytes) & -BytesOfALargePage;
        _ = Advise(start, (nuint)(end - start), MadviseHugePage);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint address, nuint length, int advice);
}

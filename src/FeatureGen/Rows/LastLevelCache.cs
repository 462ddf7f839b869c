using System.Globalization;

namespace FeatureGen.Rows;

/// <summary>The machine's largest cache.</summary>
internal static class LastLevelCache
{
    private const string Caches = "/sys/devices/system/cpu/cpu0/cache";
    private const long Default = 32L << 20;

    /// <summary>Its size in bytes, as Linux says it; 32 MiB where the system does not say.</summary>
    public static long Size { get; } = SizeIn(Caches);

    /// <summary>The size of the largest of the caches that a folder describes.</summary>
    internal static long SizeIn(string folder)
    {
        try
        {
            return Directory.EnumerateDirectories(folder, "index*").Select(cache => Parse(File.ReadAllText(Path.Combine(cache, "size")).Trim())).Max() is > 0 and var size ? size : Default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return Default;
        }
    }

    private static long Parse(string size)
        => size.Length > 0 && long.TryParse(size.AsSpan(0, size.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? size[^1] switch { 'K' => number << 10, 'M' => number << 20, 'G' => number << 30, _ => 0 }
            : 0;
}

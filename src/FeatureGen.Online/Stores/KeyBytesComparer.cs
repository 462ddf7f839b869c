using System.Runtime.InteropServices;

namespace FeatureGen.Online.Stores;

/// <summary>Compares encoded keys by content, so that a key on the stack finds its entity without being copied.</summary>
public sealed class KeyBytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private const int BytesAtOnce = 2 * sizeof(ulong);

    // Other ones in each process, so that nobody can choose keys that collide.
    private static readonly ulong First = (ulong)Random.Shared.NextInt64() | 1;
    private static readonly ulong Second = (ulong)Random.Shared.NextInt64() | 1;

    /// <summary>The comparer.</summary>
    public static KeyBytesComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public int GetHashCode(byte[] key) => GetHashCode(key.AsSpan());

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        // Products of 128 bits, folded: a key is mostly nine bytes, which are hashed in two steps.
        ulong hash = Mix(First ^ (ulong)alternate.Length, Second);
        for (; alternate.Length > BytesAtOnce; alternate = alternate[BytesAtOnce..])
        {
            hash = Mix(hash ^ WordOf(alternate), Second ^ WordOf(alternate[sizeof(ulong)..]));
        }

        // Of what is left the first and the last eight bytes, which may overlap.
        hash = alternate.Length >= sizeof(ulong)
            ? Mix(hash ^ WordOf(alternate), Second ^ WordOf(alternate[^sizeof(ulong)..]))
            : Mix(hash ^ FewBytesOf(alternate), Second);
        return (int)(hash ^ (hash >> 32));
    }

    /// <inheritdoc/>
    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    private static ulong Mix(ulong left, ulong right) => Math.BigMul(left, right, out ulong low) ^ low;

    private static ulong WordOf(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<ulong>(bytes);

    private static ulong FewBytesOf(ReadOnlySpan<byte> bytes)
    {
        ulong word = 0;
        foreach (byte each in bytes)
        {
            word = (word << 8) | each;
        }

        return word;
    }
}

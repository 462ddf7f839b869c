using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FeatureGen.Offline.Reading;

/// <summary>What tells one version of an input file from another: 32 hexadecimal digits, whatever the file's name.</summary>
/// <remarks>
/// Of Parquet the length and the footer, where the place, size and statistics of each part of each column stand, so that little is read of
/// a large file; of any other format all bytes.
/// </remarks>
internal static class InputFingerprint
{
    private const int Digits = 32;

    // The footer's length and the magic number are the end of each Parquet file.
    private const int BytesOfEnd = 8;

    /// <summary>The fingerprint of a file.</summary>
    public static string Of(string path)
    {
        using FileStream stream = File.OpenRead(path);
        if (string.Equals(Path.GetExtension(path), ".parquet", StringComparison.OrdinalIgnoreCase))
        {
            SkipToFooter(stream);
        }

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(stream.Length));
        byte[] buffer = new byte[1 << 16];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    private static void SkipToFooter(FileStream stream)
    {
        Span<byte> end = stackalloc byte[BytesOfEnd];
        if (stream.Length < BytesOfEnd)
        {
            return;
        }

        stream.Seek(-BytesOfEnd, SeekOrigin.End);
        stream.ReadExactly(end);
        long footer = BinaryPrimitives.ReadUInt32LittleEndian(end) + BytesOfEnd;
        stream.Seek(-Math.Min(footer, stream.Length), SeekOrigin.End);
    }
}

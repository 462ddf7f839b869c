using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FeatureGen.Properties.Tests.Cases;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Golden;

/// <summary>The hash of everything that many cases answer, and of the records of their states.</summary>
internal static class GoldenBits
{
    private const int Cases = 100;

    /// <summary>Two lines: what is answered, in batch and of state, and what is stored.</summary>
    public static string Compute()
    {
        using IncrementalHash answers = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using IncrementalHash records = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int seed = 0; seed < Cases; seed++)
        {
            Case one = RandomCases.Of(seed);
            EntityState state = Paths.State(one.View, one.Events);
            records.AppendData(Paths.Encode(state));
            Answer[][] batch = Paths.Batch(one.View, one.Events, one.Requests);
            for (int row = 0; row < one.Requests.Count; row++)
            {
                Append(answers, batch[row]);
                Append(answers, Paths.Read(one.View, state, one.Requests[row])!);
            }
        }

        return $"answers {Convert.ToHexStringLower(answers.GetHashAndReset())}\nrecords {Convert.ToHexStringLower(records.GetHashAndReset())}\n";
    }

    private static void Append(IncrementalHash hash, Answer[] answers)
    {
        Span<byte> bytes = stackalloc byte[1 + 1 + sizeof(long)];
        foreach (Answer answer in answers)
        {
            (bytes[0], bytes[1]) = ((byte)answer.Status, answer.HasValue ? (byte)1 : (byte)0);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[2..], answer.HasValue ? answer.Lane : 0);
            hash.AppendData(bytes);
            hash.AppendData(Encoding.Unicode.GetBytes(answer.Text ?? ""));
        }
    }
}

using System.Diagnostics;
using System.Security.Cryptography;

namespace FeatureGen.Hosting.TestApp.Determinism;

/// <summary>One hash of all results: exact sums, row programs, and the training file and stores of the current folder, which are verified.</summary>
internal static class ResultsHash
{
    private const int MultiplyAdds = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> PrintAsync()
    {
        using CompilationTiers tiers = new(typeof(ContractionCanary).FullName!, "MultiplyAdd");
        string contracted = ContractionCanary.Contracted();
        string first = HashOfComputations();
        foreach (string verb in (string[])["train", "backfill", "verify"])
        {
            int code = await FeatureApp.RunAsync([verb]);
            if (code != 0)
            {
                return code;
            }
        }

        // Code is optimised in the background once it has been called 30 times: the same must come out before and after.
        var waiting = Stopwatch.StartNew();
        while (tiers.FullyOptimized < MultiplyAdds && waiting.Elapsed < Patience)
        {
            contracted += ContractionCanary.Contracted();
            await Task.Delay(1);
        }

        if (HashOfComputations() != first)
        {
            throw new InvalidOperationException("The results changed within one process.");
        }

        Console.WriteLine($"compiled {(tiers.Quick > 0 ? "quickly, then " : "")}{(tiers.FullyOptimized == MultiplyAdds ? "optimised" : "not all optimised")}");
        Console.WriteLine($"contracted: {(contracted.Length == 0 ? "nothing" : contracted)}{(ContractionCanary.WouldTell() ? "" : ", but the inputs do not tell")}");
        Console.WriteLine($"results {Combine(first, HashOfFiles())}");
        return 0;
    }

    private static string HashOfComputations()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        BlockSums.Append(hash);
        ArithmeticRows.Append(hash);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static string HashOfFiles()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Directory.GetFiles("store").Order(StringComparer.Ordinal).Prepend("training.parquet"))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static string Combine(string computations, string files)
        => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(computations + files)));
}

namespace CardFraud.Generation;

/// <summary>The Parquet files that are generated.</summary>
/// <param name="Transactions">Every delivery of every purchase, with what became of it.</param>
/// <param name="Profiles">The nightly snapshots of cards.</param>
/// <param name="Spine">The purchases that are asked about, and their outcome.</param>
internal sealed record GeneratedFiles(string Transactions, string Profiles, string Spine)
{
    /// <summary>The files of the sample under its folder.</summary>
    public static GeneratedFiles In(string sample)
    {
        string prepared = Path.Combine(sample, "data", "prepared");
        return new GeneratedFiles(
            Path.Combine(prepared, "transactions.parquet"), Path.Combine(prepared, "profiles.parquet"), Path.Combine(prepared, "spine.parquet"));
    }
}

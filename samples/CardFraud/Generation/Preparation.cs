using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Writing;

namespace CardFraud.Generation;

/// <summary>Writes the generated files, unless they are there.</summary>
internal static class Preparation
{
    private const string RevisionKey = "card_fraud.revision";

    /// <summary>To be raised when what is generated changes.</summary>
    private const string Revision = "2";

    /// <summary>The numbers of deliveries, snapshots and questions, and whether the files were there already.</summary>
    public static (bool WasUpToDate, long Transactions, long Profiles, long Questions) Run(GeneratedFiles files)
    {
        using DuckDbDatabase database = new();
        string[] all = [files.Transactions, files.Profiles, files.Spine];
        bool isUpToDate = all.All(IsUpToDate);
        if (!isUpToDate)
        {
            Write(database, files, CardWorld.Generate());
        }

        using DuckDbConnection connection = database.Connect();
        long[] counts = [.. all.Select(file => connection.Scalar($"SELECT count(*) FROM read_parquet({SqlText.Literal(file)})"))];
        return (isUpToDate, counts[0], counts[1], counts[2]);
    }

    private static bool IsUpToDate(string path)
    {
        try
        {
            return ParquetMetadata.Read(path).TryGetValue(RevisionKey, out string? made) && made == Revision;
        }
        catch (InputException)
        {
            return false;
        }
    }

    private static void Write(DuckDbDatabase database, GeneratedFiles files, CardWorld world)
    {
        Dictionary<string, string> metadata = new() { [RevisionKey] = Revision };
        GeneratedFile.Write(
            database,
            files.Transactions,
            metadata,
            world.Deliveries,
            [.. PurchaseColumns(static (Delivery delivery) => delivery.Purchase),
                GeneratedColumn<Delivery>.OfTime("booked", delivery => delivery.Booked),
                GeneratedColumn<Delivery>.OfBool("is_approved", delivery => delivery.Purchase.IsApproved),
                GeneratedColumn<Delivery>.OfTime("charged_back_at", delivery => delivery.Purchase.ChargedBackAt)]);
        GeneratedFile.Write(
            database,
            files.Profiles,
            metadata,
            world.Profiles,
            GeneratedColumn<Profile>.OfLong("card", profile => Cards.NumberOf(profile.Card)),
            GeneratedColumn<Profile>.OfTime("valid_from", profile => profile.ValidFrom),
            GeneratedColumn<Profile>.OfTime("loaded", profile => profile.Loaded),
            GeneratedColumn<Profile>.OfCents("credit_limit", profile => profile.LimitCents),
            GeneratedColumn<Profile>.OfCents("balance", profile => profile.BalanceCents),
            GeneratedColumn<Profile>.OfText("home", profile => Countries.CodeOf(profile.Home)),
            GeneratedColumn<Profile>.OfText("tier", profile => profile.Tier));
        GeneratedFile.Write(
            database,
            files.Spine,
            metadata,
            world.Questions,
            PurchaseColumns(static (Purchase purchase) => purchase));
    }

    private static GeneratedColumn<TRow>[] PurchaseColumns<TRow>(Func<TRow, Purchase> purchaseOf) =>
    [
        GeneratedColumn<TRow>.OfLong("id", row => purchaseOf(row).Id),
        GeneratedColumn<TRow>.OfTime("at", row => purchaseOf(row).At),
        GeneratedColumn<TRow>.OfLong("card", row => Cards.NumberOf(purchaseOf(row).Card)),
        GeneratedColumn<TRow>.OfText("merchant", row => Merchants.NameOf(purchaseOf(row).Merchant)),
        GeneratedColumn<TRow>.OfText("category", row => Merchants.CategoryOf(purchaseOf(row).Merchant)),
        GeneratedColumn<TRow>.OfText("device", row => purchaseOf(row).Device is { } device ? FormattableString.Invariant($"D{device:00000}") : null),
        GeneratedColumn<TRow>.OfCents("amount", row => purchaseOf(row).Cents),
        GeneratedColumn<TRow>.OfText("country", row => purchaseOf(row).Country is { } country ? Countries.CodeOf(country) : null),
    ];
}

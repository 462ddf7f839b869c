using System.Globalization;
using FeatureGen.Online.Stores;

namespace FeatureGen.Hosting.Tests.Unions;

/// <summary>A folder with the files of two sources, of which one is of another format, a spine and a configuration; deleted with it.</summary>
internal sealed class MovementFolder : IDisposable
{
    private const int Days = 3;
    private const int MinutesOfADay = 24 * 60;

    private static readonly Timestamp Start = Timestamp.FromUtc(2026, 3, 1);
    private static readonly string?[] Accounts = ["a", "b", "ü", null];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-union-");

    public MovementFolder(int seed)
    {
        Random random = new(seed);
        Movements = [.. Enumerable.Range(1, 360).Select(id => Draw(random, id)).SelectMany(drawn => drawn.Id % 9 == 0 ? [drawn, SentAgain(drawn)] : (Movement[])[drawn])];
        WriteEvents(Movements);
        File.WriteAllLines(PathOf("spine.csv"), ["at,id,account,overdrawn", .. Enumerable.Range(0, 200).Select(_ => Row(random))]);
        File.WriteAllText(PathOf("featuregen.json"), """
            {
              "sources": { "cards": { "files": ["cards*.csv"] }, "transfers": { "files": ["transfers.tsv"] } },
              "services": { "account": { "spine": "spine.csv", "training": "training.parquet", "store": "store", "storeAsOf": "2026-03-03T00:00:00Z" } }
            }
            """);
    }

    /// <summary>All movements; every ninth comes again from the other source.</summary>
    public IReadOnlyList<Movement> Movements { get; }

    public string Folder => folder.FullName;

    public VerbOptions Options => new() { Services = [AccountService.Generated.Plan], Configuration = PathOf("featuregen.json"), SpecificationRows = 200 };

    /// <summary>Where each movement stands: both sources number their partitions and offsets from 0.</summary>
    public IEnumerable<(Movement Movement, EventPosition Position)> Stream()
    {
        Dictionary<(string, int), long> next = [];
        foreach (Movement movement in Movements.OrderBy(movement => movement.KnownAt))
        {
            int partition = (int)(movement.Id % 2);
            long offset = next[(movement.Source, partition)] = next.GetValueOrDefault((movement.Source, partition), -1) + 1;
            yield return (movement, new EventPosition(partition, offset));
        }
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void WriteEvents(IEnumerable<Movement> movements, string cardFile = "cards.csv")
    {
        File.WriteAllLines(PathOf(cardFile), ["id,paid_at,known_at,account,amount,merchant", .. movements.Where(IsCard).Select(movement =>
            Line(',', movement.Id, Time(movement.At), Time(movement.KnownAt), movement.Account, movement.Amount, movement.Merchant))]);
        File.WriteAllLines(PathOf("transfers.tsv"), ["fee\tamount_eur\tid\tbooked\tknown_at\taccount", .. movements.Where(movement => !IsCard(movement)).Select(movement =>
            Line('\t', movement.Fee, movement.Amount, movement.Id, Time(movement.At), Time(movement.KnownAt), movement.Account))]);
    }

    public static bool IsCard(Movement movement) => movement.Source == "cards";

    public void Dispose() => folder.Delete(recursive: true);

    private static Movement SentAgain(Movement movement)
        => movement with { Source = IsCard(movement) ? "transfers" : "cards", KnownAt = movement.KnownAt + Duration.Minutes(5), Merchant = null, Fee = null };

    // Whole minutes, so that movements of two sources tie.
    private static Movement Draw(Random random, int id)
    {
        bool isCard = random.Next(2) == 0;
        Timestamp at = Start + Duration.Minutes(random.Next(Days * MinutesOfADay));
        return new Movement
        {
            Id = id,
            At = at,
            KnownAt = at + Duration.Minutes(random.Next(3) * random.Next(300)),
            Source = isCard ? "cards" : "transfers",
            Account = Accounts[random.Next(Accounts.Length)],
            Amount = random.Next(-100, 1000) / 8.0,
            Merchant = isCard && random.Next(3) > 0 ? $"m{random.Next(4)}" : null,
            Fee = isCard ? null : random.Next(5),
        };
    }

    private string Row(Random random)
    {
        Movement near = Movements[random.Next(Movements.Count)];
        return Line(',', Time(near.At + Duration.Minutes(random.Next(3) * random.Next(300))), near.Id, near.Account, random.Next(2) == 0 ? "true" : "false");
    }

    private static string Time(Timestamp time) => DateTime.UnixEpoch.AddTicks(time.Microseconds * TimeSpan.TicksPerMicrosecond).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Line(char separator, params object?[] fields) => string.Join(separator, fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture)));
}

using System.Globalization;

namespace FeatureGen.Hosting.Tests.SeveralSources;

/// <summary>A folder with payments, logins, a spine and a configuration; deleted with it. Some cards have events of one source alone.</summary>
internal sealed class ActivityFolder : IDisposable
{
    private const int MinutesOfThreeDays = 3 * 24 * 60;

    private static readonly Timestamp Start = Timestamp.FromUtc(2026, 3, 27);
    private static readonly string?[] Cards = ["a", "b", "ü", "paid", null];
    private static readonly string?[] Accounts = ["a", "b", "ü", "seen", null];
    private static readonly string?[] Countries = ["DE", "FR", "PT", null];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("featuregen-several-");

    public ActivityFolder(int seed)
    {
        Random random = new(seed);
        Payments = [.. Enumerable.Range(1, 250).Select(id => DrawPayment(random, id)).SelectMany(payment =>
            payment.Id % 11 == 0 ? [payment, payment with { KnownAt = payment.KnownAt + Duration.Minutes(7) }] : (Payment[])[payment])];
        Logins = [.. Enumerable.Range(1, 250).Select(_ => DrawLogin(random))];
        Requests = [.. Enumerable.Range(0, 200).Select(_ => DrawRequest(random))];
        File.WriteAllLines(PathOf("payments.csv"), ["id,at,known_at,card,amount,country", .. Payments.Select(each =>
            Line(each.Id, Time(each.At), Time(each.KnownAt), each.Card, each.Amount, each.Country))]);
        File.WriteAllLines(PathOf("logins.csv"), ["account,at,failed,country", .. Logins.Select(each => Line(each.Account, Time(each.At), each.Failed ? "true" : "false", each.Country))]);
        File.WriteAllLines(PathOf("spine.csv"), ["at,id,card,fraud", .. Requests.Select((each, row) => Line(Time(each.At), each.Id, each.Card, row % 2 == 0 ? "true" : "false"))]);
        File.WriteAllText(PathOf("featuregen.json"), """
            {
              "sources": { "payments": { "files": ["payments.csv"] }, "logins": { "files": ["logins.csv"] } },
              "services": { "card": { "spine": "spine.csv", "training": "training.parquet", "store": "store", "storeAsOf": "2026-03-29T00:00:00Z" } }
            }
            """);
    }

    /// <summary>Some become known late, and every eleventh comes again.</summary>
    public IReadOnlyList<Payment> Payments { get; }

    public IReadOnlyList<Login> Logins { get; }

    public IReadOnlyList<CardRequest> Requests { get; }

    public VerbOptions Options => new() { Services = [CardService.Generated.Plan], Configuration = PathOf("featuregen.json"), SpecificationRows = 200 };

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);

    private static Payment DrawPayment(Random random, int id)
    {
        Timestamp at = Start + Duration.Minutes(random.Next(MinutesOfThreeDays));
        return new Payment
        {
            Id = id,
            At = at,
            KnownAt = at + Duration.Minutes(random.Next(3) * random.Next(300)),
            Card = Cards[random.Next(Cards.Length)],
            Amount = random.Next(-100, 1000) / 8.0,
            Country = Countries[random.Next(Countries.Length)],
        };
    }

    private static Login DrawLogin(Random random) => new()
    {
        At = Start + Duration.Minutes(random.Next(MinutesOfThreeDays)),
        Account = Accounts[random.Next(Accounts.Length)],
        Failed = random.Next(3) == 0,
        Country = Countries[random.Next(Countries.Length)],
    };

    // Most are of a card and near one of its events, so that windows begin and end at them; those about a payment while it is still kept by itself.
    private CardRequest DrawRequest(Random random)
    {
        Payment payment = Payments[random.Next(Payments.Count)];
        Login login = Logins[random.Next(Logins.Count)];
        return random.Next(2) == 0
            ? new CardRequest { At = payment.At + Duration.Minutes(random.Next(3) * random.Next(180)), Id = payment.Id, Card = payment.Card }
            : new CardRequest { At = login.At + Duration.Minutes(random.Next(3) * random.Next(400)), Id = 0, Card = random.Next(20) == 0 ? "nobody" : login.Account };
    }

    private static string Time(Timestamp time) => DateTime.UnixEpoch.AddTicks(time.Microseconds * TimeSpan.TicksPerMicrosecond).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Line(params object?[] fields) => string.Join(',', fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture)));
}

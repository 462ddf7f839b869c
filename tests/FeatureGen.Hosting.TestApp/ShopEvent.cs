using System.Globalization;
using FeatureGen.Online.Stores;

namespace FeatureGen.Hosting.TestApp;

/// <summary>A sale or a visit, and where it stands in its stream.</summary>
public sealed record ShopEvent(Sale? Sale, Visit? Visit, EventPosition Position)
{
    private const int SalesPartitions = 2;

    public string Source => Sale is null ? "visits" : "sales";

    public Timestamp Known => Sale?.ReportedAt ?? Visit!.Value.At;

    public string? Shop => Sale is { } sale ? sale.Shop : Visit!.Value.Shop;

    /// <summary>Reads a folder's events as streams: sales in two partitions, visits in one, both in the order in which they become known.</summary>
    public static ShopEvent[] Read(string folder)
    {
        IEnumerable<ShopEvent> sales = File.ReadLines(Path.Combine(folder, "sales.csv")).Skip(1).Select(ReadSale)
            .OrderBy(sale => sale.ReportedAt.Microseconds)
            .Select((sale, number) => new ShopEvent(sale, null, new EventPosition((int)(sale.SaleId % SalesPartitions), number)));
        IEnumerable<ShopEvent> visits = File.ReadLines(Path.Combine(folder, "visits.csv")).Skip(1).Select(ReadVisit)
            .OrderBy(visit => visit.At.Microseconds)
            .Select((visit, number) => new ShopEvent(null, visit, new EventPosition(0, number)));
        return [.. sales.Concat(visits).OrderBy(each => each.Known.Microseconds)];
    }

    private static Sale ReadSale(string line)
    {
        string[] fields = line.Split(',');
        return new Sale
        {
            SaleId = Integer(fields[0]),
            SoldAt = Time(fields[1]),
            MinutesUnknown = Integer(fields[2]),
            Shop = Text(fields[3]),
            Product = Text(fields[4]),
            Amount = Number(fields[5]),
            Quantity = Integer(fields[6]),
        };
    }

    private static Visit ReadVisit(string line)
    {
        string[] fields = line.Split(',');
        return new Visit
        {
            At = Time(fields[0]),
            Number = Integer(fields[1]),
            Shop = fields[2],
            Seconds = fields[3].Length == 0 ? null : (int)Integer(fields[3]),
            Bought = fields[4] == "true",
            Position = new FeatureVector(Number(fields[5]), Number(fields[6])),
        };
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static long Integer(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static Timestamp Time(string text)
        => new((DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
}

using System.Globalization;

namespace FeatureGen.Hosting.Tests.Fixtures;

/// <summary>Random sales, visits and a spine as lines of CSV: whole minutes, so that ties and events at the very ends of windows are many.</summary>
internal sealed class SalesData
{
    private static readonly DateTime Start = new(2024, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Shops = ["north", "south", "east", "höhe", ""];
    private static readonly string[] Products = ["tea", "bread", "soap", ""];

    private SalesData(List<string> sales, List<string> visits, List<string> spine)
    {
        Sales = sales;
        Visits = visits;
        Spine = spine;
    }

    public List<string> Sales { get; }

    public List<string> Visits { get; }

    public List<string> Spine { get; }

    public static SalesData Random(int seed, int sales = 700, int visits = 500, int rows = 400)
    {
        Random random = new(seed);
        Random places = new(-seed);
        SalesData data = new(
            ["sale_id,sold_at,minutes_unknown,shop,product,amount,quantity"],
            ["at,number,shop,seconds,bought,position_0,position_1"],
            ["at,sale_id,shop,product,basket,paid"]);
        List<(int Minute, int Id, string Shop)> sold = [];
        for (int id = 1; id <= sales; id++)
        {
            int minute = random.Next(3 * 24 * 60);
            string shop = Shops[random.Next(Shops.Length)];

            // Known at once, late, and before it happens: events may be announced.
            int unknown = random.Next(4) switch { 0 => 0, 1 => random.Next(30), 2 => random.Next(600), _ => -random.Next(120) };
            string amount = random.Next(5) == 0 ? "" : (random.Next(-20, 400) / 8.0).ToString(CultureInfo.InvariantCulture);
            data.Sales.Add(Line(id, Time(minute), unknown, shop, Products[random.Next(Products.Length)], amount, random.Next(10)));
            sold.Add((minute, id, shop));
        }

        for (int number = 1; number <= visits; number++)
        {
            data.Visits.Add(Line(Time(random.Next(3 * 24 * 60)), random.Next(3), Shops[random.Next(4)],
                random.Next(3) == 0 ? "" : random.Next(900), random.Next(2) == 0 ? "true" : "false",
                places.Next(4) == 0 ? "" : places.Next(9) / 8.0, places.Next(5) == 0 ? "" : places.Next(9) / 4.0));
        }

        for (int row = 0; row < rows; row++)
        {
            (int minute, int id, string shop) = sold[random.Next(sold.Count)];
            bool isOwn = random.Next(3) == 0;
            data.Spine.Add(Line(Time(minute + random.Next(90)), isOwn ? id : 0, random.Next(6) == 0 ? "nowhere" : shop,
                Products[random.Next(Products.Length)], random.Next(12), random.Next(40)));
        }

        return data;
    }

    public static string Time(int minute) => Start.AddMinutes(minute).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Line(params object[] fields) => string.Join(',', fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture)));
}

using FeatureGen.Columns;
using FeatureGen.Offline.Writing;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>Random sales and rows, in memory and as files.</summary>
public static class CheckoutData
{
    public static readonly Timestamp Start = Timestamp.FromUtc(2020, 1, 1);

    private static readonly string?[] Shops = ["Berlin", "Köln", "Rom", "a shop with a long name", "", null];
    private static readonly double?[] Prices = [0.1, 0.2, 1.5, -0.0, 1e16, -1e16, 12.25, double.NaN, double.PositiveInfinity, null];

    /// <summary>Sales on a grid of minutes, so that edges and ties are frequent; some known late, some not admitted, some without a key, some sent twice.</summary>
    public static Sale[] Sales(int count, int seed = 1, int days = 4)
    {
        Random random = new(seed);
        Sale[] sales =
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                Timestamp at = Start + Duration.Minutes(random.Next(days * 24 * 6) * 10);
                return new Sale
                {
                    At = at,
                    Known = random.Next(4) == 0 ? at + Duration.Minutes(random.Next(600)) : at,
                    Id = i,
                    Number = random.Next(3),
                    Shop = Shops[random.Next(Shops.Length)],
                    Customer = random.Next(5) == 0 ? null : random.Next(4),
                    Price = random.Next(3) == 0 ? Prices[random.Next(Prices.Length)] : random.Next(1000) / 8.0,
                    Items = random.Next(40) == 0 ? 5000 : random.Next(6),
                    Note = random.Next(3) == 0 ? null : $"note {random.Next(20)}",
                };
            }),
        ];
        for (int i = 20; i < count; i += 20)
        {
            sales[i] = sales[i - 1] with { Known = sales[i - 1].Known + Duration.Minutes(30 * random.Next(6)) };
        }

        return sales;
    }

    /// <summary>Rows for some of the sales, and for entities that have none.</summary>
    public static CheckoutRow[] Rows(Sale[] sales, int count, int seed = 2)
    {
        Random random = new(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                Sale sale = sales[random.Next(sales.Length)];
                CheckoutRequest request = new()
                {
                    At = random.Next(2) == 0 ? sale.At : sale.At + Duration.Minutes(random.Next(300)),
                    SaleId = random.Next(3) == 0 ? null : sale.Id,
                    Shop = random.Next(10) == 0 ? "nowhere" : sale.Shop,
                    Other = Shops[random.Next(Shops.Length)],
                    Customer = sale.Customer,
                };
                return new CheckoutRow(request, new CheckoutOutcome { Paid = random.Next(8) == 0 ? null : random.Next(40) });
            }),
        ];
    }

    /// <summary>Writes sales as Parquet.</summary>
    public static string Write(Workspace workspace, string name, IReadOnlyList<Sale> sales)
        => Write(workspace, name, SalePlan.Columns, sales, static sale =>
            [sale.At, sale.Known, sale.Id, sale.Number, sale.Shop, sale.Customer, sale.Price, sale.Items, sale.Note]);

    /// <summary>Writes a spine as Parquet.</summary>
    public static string Write(Workspace workspace, string name, IReadOnlyList<CheckoutRow> rows)
    {
        CheckoutPlan plan = new();
        return Write(workspace, name, [.. plan.RequestColumns, .. plan.OutcomeColumns], rows, static row =>
            [row.Request.At, row.Request.SaleId, row.Request.Shop, row.Request.Other, row.Request.Customer, row.Outcome.Paid]);
    }

    /// <summary>The lane of a value.</summary>
    public static long LaneOf(object? value, StringTable strings) => value switch
    {
        null => 0,
        bool flag => flag ? -1 : 0,
        long number => number,
        double number => BitConverter.DoubleToInt64Bits(number),
        string text => strings.Intern(text),
        Timestamp time => time.Microseconds,
        Duration duration => duration.Microseconds,
        _ => throw new ArgumentException($"No lane for {value.GetType()}."),
    };

    private static string Write<T>(
        Workspace workspace, string name, IReadOnlyList<SourceColumn> columns, IReadOnlyList<T> rows, Func<T, object?[]> values)
    {
        StringTable strings = new();
        using Tile tile = new(columns.Count, Math.Max(1, rows.Count), strings);
        for (int row = 0; row < rows.Count; row++)
        {
            object?[] cells = values(rows[row]);
            for (int column = 0; column < cells.Length; column++)
            {
                tile.Put(column, row, LaneOf(cells[column], strings), cells[column] is not null, FeatureStatus.Present);
            }
        }

        string path = workspace.PathOf(name);
        using ParquetOutput output = new(
            workspace.Database, path, [.. columns.Select(column => new OutputColumn(column.Name, column.Kind, true))], new Dictionary<string, string>());
        output.Append(tile, [.. Enumerable.Range(0, columns.Count)], 0, rows.Count);
        output.Complete();
        return path;
    }
}

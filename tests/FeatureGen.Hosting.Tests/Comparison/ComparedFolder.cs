using FeatureGen.Hosting.Comparison;
using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Hosting.Tests.Comparison;

/// <summary>A few sales, a question for each shop, and a training file; each shop shows one cause. All questions are asked on 2 March 2024 at 10:00.</summary>
internal sealed class ComparedFolder : IDisposable
{
    public const int Rows = 9;

    private readonly SalesFolder folder;

    public ComparedFolder(params string[] moreSales)
    {
        SalesData data = SalesData.Random(1, sales: 0, visits: 0, rows: 0);
        data.Sales.AddRange([
            // sale_id, sold_at, minutes_unknown, shop, product, amount, quantity
            "1,2024-03-02T09:30:00Z,60,late,tea,8,1",
            "2,2024-03-02T10:00:00Z,0,tie,tea,8,1",
            "3,2024-03-02T09:00:00Z,0,edge,tea,8,1",
            "4,2024-03-02T09:45:00Z,0,own,tea,8,1",
            "5,2024-03-02T09:50:00Z,0,order,tea,8,1",
            "6,2024-03-02T09:50:00Z,0,order,bread,8,1",
            "7,2024-03-02T09:30:00Z,60,both,tea,8,1",
            "8,2024-03-02T10:00:00Z,0,both,tea,16,1",
            "9,2024-03-02T09:10:00Z,0,plain,tea,0.1,1",
            "10,2024-03-02T09:20:00Z,0,plain,tea,0.2,1",
            "11,2024-03-02T09:20:00Z,0,late,soap,4,7",
            .. moreSales]);
        data.Visits.Add("2024-03-02T09:00:00Z,1,plain,60,true,0.5,0.25");
        data.Spine.AddRange(
            from shop in (string[])["late 101", "tie 102", "edge 103", "own 4", "order 105", "both 106", "plain 107", "empty 108", "spare 109"]
            let parts = shop.Split(' ')
            select $"2024-03-02T10:00:00Z,{parts[1]},{parts[0]},tea,3,25");
        folder = new SalesFolder(data);
        folder.Train();
    }

    public string New => PathOf("training.parquet");

    public string Old => PathOf("old.parquet");

    public string Directory => Path.GetDirectoryName(New)!;

    public VerbOptions Options => folder.Options with { Compared = Old, Output = New, By = ["sale_id"] };

    public List<string> Sales => folder.Data.Sales;

    public string PathOf(string name) => folder.PathOf(name);

    /// <summary>Writes the training file's rows as the present features: by SQL, some columns replaced and some rows left out.</summary>
    public ComparedFolder Present(string replacements = "", string rows = "true", string names = "")
    {
        string columns = replacements.Length == 0 ? "*" : $"* REPLACE ({replacements})";
        string renamed = names.Length == 0 ? columns : $"* RENAME ({names})";
        Write(Old, $"SELECT {renamed} FROM (SELECT {columns} FROM {Table}) WHERE {rows}", "parquet");
        return this;
    }

    /// <summary>Writes the answer to a query over the training file, <c>{0}</c>, as CSV.</summary>
    public string WriteCsv(string query)
    {
        string path = PathOf("old.csv");
        Write(path, string.Format(System.Globalization.CultureInfo.InvariantCulture, query, Table), "csv, HEADER");
        return path;
    }

    public void WriteEvents() => folder.WriteEvents();

    public ComparisonSummary Compare(Func<VerbOptions, VerbOptions>? change = null)
        => FeatureApp.Compare(change is null ? Options : change(Options), TestContext.Current.CancellationToken);

    public void Dispose() => folder.Dispose();

    private string Table => $"read_parquet({SqlText.Literal(New)})";

    private static void Write(string path, string query, string format)
    {
        using DuckDbDatabase database = new();
        using DuckDbConnection connection = database.Connect();
        connection.Execute($"COPY ({query}) TO {SqlText.Literal(path)} (FORMAT {format})");
    }
}

using FeatureGen.Columns;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Tests.Checkout;
using FeatureGen.Offline.Training;

namespace FeatureGen.Offline.Tests.Training;

/// <summary>Sales and a spine as files, and runs over them.</summary>
public sealed class TrainingFixture : IDisposable
{
    public TrainingFixture(int sales = 600, int rows = 250)
    {
        Sales = CheckoutData.Sales(sales);
        Rows = CheckoutData.Rows(Sales, rows);
        SalesFile = CheckoutData.Write(Workspace, "sales.parquet", Sales);
        SpineFile = CheckoutData.Write(Workspace, "spine.parquet", Rows);
    }

    public Workspace Workspace { get; } = new();

    public Sale[] Sales { get; }

    public CheckoutRow[] Rows { get; }

    public string SalesFile { get; }

    public string SpineFile { get; }

    public string Output => Workspace.PathOf("train.parquet");

    /// <summary>What admission lets in; the specification knows of no admission.</summary>
    public History History => new History().Add(Sales.Where(sale => sale.Items <= 1000));

    public TrainingOptions Options => new()
    {
        Plan = new CheckoutPlan(),
        Events = new Dictionary<string, IReadOnlyList<string>> { ["sales"] = [SalesFile] },
        Spine = [SpineFile],
        Output = Output,
        KeepErrors = true,
        Threads = 2,
    };

    /// <summary>Runs and reads back what was written.</summary>
    public ReadTable Train(TrainingOptions options)
    {
        new TrainingRun(options).Run();
        return Read(options);
    }

    /// <summary>Reads a training file through its reader.</summary>
    public ReadTable Read(TrainingOptions options)
    {
        TrainingFile file = TrainingFile.Open(Workspace.Database, options.Output, options.Plan);
        StringTable strings = new();
        ReadTable table = new(file.Columns.Length, strings);
        using Tile tile = new(file.Columns.Length, 1000, strings);
        using ColumnarReader reader = file.Read();
        for (int rows = reader.Read(tile); rows > 0; rows = reader.Read(tile))
        {
            table.Add(tile, rows);
        }

        return table;
    }

    /// <summary>The message of a run that is refused.</summary>
    public static string Refusal(TrainingOptions options)
        => Assert.Throws<InputException>(() => new TrainingRun(options).Run()).Message;

    public static string Errors(TrainingOptions options)
        => Assert.Throws<FeatureErrorException>(() => new TrainingRun(options).Run()).Message;

    public void Dispose() => Workspace.Dispose();
}

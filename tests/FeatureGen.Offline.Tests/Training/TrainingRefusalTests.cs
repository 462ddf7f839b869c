using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Tests.Checkout;
using FeatureGen.Offline.Training;
using FeatureGen.Offline.Training.Manifest;

namespace FeatureGen.Offline.Tests.Training;

public sealed class TrainingRefusalTests : IDisposable
{
    private readonly TrainingFixture fixture = new(sales: 100, rows: 60);

    public TrainingRefusalTests()
    {
        File.WriteAllText(fixture.Output, "old");
        File.WriteAllText(TrainingManifest.PathFor(fixture.Output), "old manifest");
    }

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void A_service_with_a_refused_feature_does_not_start()
    {
        string message = TrainingFixture.Refusal(fixture.Options with { Plan = new CheckoutPlan { Reasons = ["Gap: DateTime.UtcNow"] } });
        Assert.Contains("checkout.Gap: DateTime.UtcNow", message);
        AssertUntouched();
    }

    [Theory]
    [InlineData("spine.parquet", "spine.parquet")]
    [InlineData("sales.parquet", "sales.parquet")]
    [InlineData("sales2.parquet", "sales*.parquet")]
    public void What_a_run_reads_is_not_written_over(string output, string input)
    {
        string path = fixture.Workspace.PathOf(output);
        byte[]? before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        string message = TrainingFixture.Refusal(fixture.Options with
        {
            Events = new Dictionary<string, IReadOnlyList<string>> { ["sales"] = [fixture.Workspace.PathOf(input.Replace("spine", "sales"))] },
            Output = path,
        });
        Assert.Contains($"{path}: is read as {fixture.Workspace.PathOf(input)}", message);
        Assert.Equal(before, File.Exists(path) ? File.ReadAllBytes(path) : null);
    }

    [Theory]
    [InlineData("train.csv", "Name the file .parquet")]
    [InlineData("train", "Name the file .parquet")]
    [InlineData("", "is a folder")]
    public void What_could_not_be_read_again_is_not_written(string output, string message)
        => Assert.Contains(message, TrainingFixture.Refusal(fixture.Options with { Output = fixture.Workspace.PathOf(output) }));

    [Fact]
    public void A_feature_named_like_a_request_column_is_refused()
    {
        string message = TrainingFixture.Refusal(fixture.Options with { Plan = new CheckoutPlan(hourName: "SHOP") });
        Assert.Contains("request column \"shop\" (Shop) and feature SHOP", message);
        AssertUntouched();
    }

    [Fact]
    public void Values_that_are_errors_fail_the_run_and_list_the_first_rows()
    {
        string message = TrainingFixture.Errors(fixture.Options with { KeepErrors = false });
        TrainingSummary kept = new TrainingRun(fixture.Options with { Output = fixture.Workspace.PathOf("kept.parquet") }).Run();
        long errors = kept.FeatureCounts.Sum(counts => counts.Error);
        Assert.True(errors > 10);
        Assert.Contains($"{errors} values are errors", message);
        Assert.Contains($"and {errors - 10} more", message);
        string[] lines = message.Split('\n');
        Assert.Equal(12, lines.Length);
        int[] rows = [.. lines[1..11].Select(line => int.Parse(line.Split(':')[0].Trim().Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(rows.Order(), rows);
        Assert.All(lines[1..11], line => Assert.Contains("_PerSale at 2020-01-0", line));
        AssertUntouched();
    }

    [Fact]
    public void The_errors_listed_first_are_those_of_the_first_rows()
    {
        string message = TrainingFixture.Errors(fixture.Options with { KeepErrors = false });
        TrainingOptions kept = fixture.Options with { Output = fixture.Workspace.PathOf("kept.parquet") };
        ReadTable table = fixture.Train(kept);
        History history = fixture.History;
        int first = Array.FindIndex(fixture.Rows, row => Specification.Evaluate<CheckoutService, CheckoutRequest, CheckoutOutcome>(history, row.Request, row.Outcome)
            .Any(feature => feature.Status == FeatureGen.Columns.FeatureStatus.Error));
        Assert.Contains($"\n  row {first + 1}: ", message);
        Assert.Equal(fixture.Rows.Length, table.Rows);
    }

    [Theory]
    [InlineData("reading the spine")]
    [InlineData("reading the events of ShopSales")]
    [InlineData("computing the windows of PairSales")]
    [InlineData("computing features")]
    [InlineData("writing the file")]
    public void A_cancelled_run_leaves_what_was_there(string phase)
    {
        using CancellationTokenSource source = new();
        In progress = new(phase, source.Cancel);
        Assert.ThrowsAny<OperationCanceledException>(() => new TrainingRun(fixture.Options).Run(progress, source.Token));
        Assert.True(source.IsCancellationRequested);
        AssertUntouched();
    }

    [Theory]
    [InlineData("reading the events of ShopSales")]
    [InlineData("computing the windows of ShopSales")]
    [InlineData("reading the events of PairSales")]
    public void Events_that_change_while_they_are_read_are_refused(string phase)
    {
        bool hasChanged = false;
        In progress = new(phase, () =>
        {
            if (!hasChanged)
            {
                hasChanged = true;
                CheckoutData.Write(fixture.Workspace, "sales.parquet", fixture.Sales[1..]);
            }
        });
        string message = Assert.Throws<InputException>(() => new TrainingRun(fixture.Options).Run(progress)).Message;
        Assert.StartsWith($"{fixture.SalesFile}: was written to (", message);
        Assert.Contains("Run again once nothing writes to it.", message);
        AssertUntouched();
    }

    [Fact]
    public void A_spine_that_changes_while_it_is_read_is_refused()
    {
        In progress = new("reading the spine", () => CheckoutData.Write(fixture.Workspace, "spine.parquet", fixture.Rows[1..]));
        Assert.StartsWith(
            $"{fixture.SpineFile}: was written to (", Assert.Throws<InputException>(() => new TrainingRun(fixture.Options).Run(progress)).Message);
        AssertUntouched();
    }

    [Fact]
    public void A_null_that_may_not_be_names_file_row_and_column()
    {
        string spine = fixture.Workspace.Parquet(
            "nulls.parquet", $"SELECT CASE WHEN rn = 17 THEN NULL ELSE \"at\" END AS \"at\", sale_id, shop, other, customer, paid FROM (SELECT *, row_number() OVER () AS rn FROM '{fixture.SpineFile}') ORDER BY rn");
        string message = TrainingFixture.Refusal(fixture.Options with { Spine = [spine] });
        Assert.Contains($"{spine}: row 17, column \"at\" is null, but At is not nullable. Declare it nullable or fix the file.", message);
        AssertUntouched();
    }

    [Theory]
    [InlineData("epoch_us(\"at\") // 1000000", "seconds taken for microseconds")]
    [InlineData("epoch_us(\"at\") // 1000", "milliseconds taken for microseconds")]
    [InlineData("epoch_us(\"at\") * 1000", "nanoseconds taken for microseconds")]
    [InlineData("-5", "Fix the file")]
    public void A_time_out_of_all_reason_names_row_and_value_and_guesses_the_unit(string expression, string hint)
    {
        string spine = fixture.Workspace.Parquet(
            "times.parquet", $"SELECT CAST(make_timestamp({expression}) AS TIMESTAMP WITH TIME ZONE) AS \"at\", sale_id, shop, other, customer, paid FROM '{fixture.SpineFile}'");
        string message = TrainingFixture.Refusal(fixture.Options with { Spine = [spine] });
        Assert.Contains($"{spine}: row 1, column \"at\" is ", message);
        Assert.Contains(hint, message);
        AssertUntouched();
    }

    [Fact]
    public void Strict_admission_names_file_row_and_reason()
    {
        int row = Array.FindIndex(fixture.Sales, sale => sale.Items > 1000) + 1;
        string message = TrainingFixture.Refusal(fixture.Options with { StrictAdmission = true });
        Assert.Contains($"{fixture.SalesFile}: row {row} is refused: items is outside 0 to 1000.", message);
        AssertUntouched();
    }

    [Fact]
    public void A_source_without_files_is_named()
    {
        string message = TrainingFixture.Refusal(
            fixture.Options with { Events = new Dictionary<string, IReadOnlyList<string>> { ["sails"] = [fixture.SalesFile] } });
        Assert.Contains("source \"sales\", which view ShopSales reads; the sources that have are sails", message);
    }

    [Fact]
    public void A_missing_event_column_is_found_before_anything_is_computed()
    {
        string sales = fixture.Workspace.Parquet("few.parquet", $"SELECT * EXCLUDE (price) FROM '{fixture.SalesFile}'");
        List<RunProgress> phases = [];
        TrainingRun run = new(fixture.Options with { Events = new Dictionary<string, IReadOnlyList<string>> { ["sales"] = [sales] } });
        string message = Assert.Throws<InputException>(() => run.Run(new Collect(phases))).Message;
        Assert.Contains("there is no column \"price\"", message);
        Assert.Empty(phases);
        AssertUntouched();
    }

    [Fact]
    public void A_missing_outcome_column_is_refused_in_training()
    {
        string spine = fixture.Workspace.Parquet("score.parquet", $"SELECT * EXCLUDE (paid) FROM '{fixture.SpineFile}'");
        Assert.Contains("there is no column \"paid\"", TrainingFixture.Refusal(fixture.Options with { Spine = [spine] }));
    }

    [Fact]
    public void An_output_folder_that_does_not_exist_is_named()
        => Assert.Contains("does not exist. Create it.", TrainingFixture.Refusal(fixture.Options with { Output = fixture.Workspace.PathOf("no/train.parquet") }));

    [Fact]
    public void A_file_of_another_fingerprint_is_refused_with_both()
    {
        TrainingOptions options = fixture.Options;
        new TrainingRun(options).Run();
        CheckoutPlan changed = new(new ShopSalesPlan { Fingerprint = new string('c', 64) });
        using DuckDbDatabase database = new();
        string message = Assert.Throws<InputException>(() => TrainingFile.Open(database, options.Output, changed)).Message;
        Assert.Contains(options.Plan.Fingerprint, message);
        Assert.Contains(changed.Fingerprint, message);
        Assert.Contains("Run train again", message);
    }

    [Fact]
    public void A_file_that_no_run_wrote_is_refused()
        => Assert.Contains(
            "is no training file",
            Assert.Throws<InputException>(() => TrainingFile.Open(fixture.Workspace.Database, fixture.SpineFile, new CheckoutPlan())).Message);

    private void AssertUntouched()
    {
        Assert.Equal("old", File.ReadAllText(fixture.Output));
        Assert.Equal("old manifest", File.ReadAllText(TrainingManifest.PathFor(fixture.Output)));
        Assert.Empty(Directory.GetFiles(fixture.Workspace.Folder, "*.partial"));
    }

    private sealed class Collect(List<RunProgress> into) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => into.Add(value);
    }

    private sealed class In(string phase, Action act) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Phase == phase)
            {
                act();
            }
        }
    }
}

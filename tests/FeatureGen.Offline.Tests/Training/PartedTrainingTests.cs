using FeatureGen.Offline.Events;
using FeatureGen.Offline.Tests.Checkout;
using FeatureGen.Offline.Training;

namespace FeatureGen.Offline.Tests.Training;

/// <summary>A long spine is computed in parts that are kept: a run that was stopped goes on, and gives the bits of one that was not.</summary>
public sealed class PartedTrainingTests : IDisposable
{
    private const int Part = 64;

    private readonly TrainingFixture fixture = new(rows: 500);

    private TrainingOptions InParts => fixture.Options with { RowsOfPart = Part, Output = fixture.Workspace.PathOf("parted.parquet") };

    private string Folder => InParts.Output + ".parts";

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Parts_have_the_values_and_counts_of_one_run()
    {
        TrainingSummary whole = new TrainingRun(fixture.Options).Run();
        TrainingSummary parted = new TrainingRun(InParts).Run();
        Assert.Equal((1, true), (whole.Blocks, parted.Blocks > 5));
        Assert.Equal(whole.FeatureCounts, parted.FeatureCounts);
        Assert.Equal(whole.EventCounts.Select(Shown), parted.EventCounts.Select(Shown));
        Assert.Equal(fixture.Read(fixture.Options).Text, fixture.Read(InParts).Text);
        Assert.False(Directory.Exists(Folder));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_run_that_was_stopped_goes_on_with_the_part_that_is_missing(int part)
    {
        new TrainingRun(InParts).Run();
        byte[] expected = File.ReadAllBytes(InParts.Output);
        File.Delete(InParts.Output);
        Stop(part);
        Assert.False(File.Exists(InParts.Output));
        PartWatch watch = new(null, 0);
        new TrainingRun(InParts).Run(watch, TestContext.Current.CancellationToken);
        Assert.Equal(part, watch.First);
        Assert.Equal(expected, File.ReadAllBytes(InParts.Output));
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void A_run_goes_on_in_parts_of_another_size()
    {
        new TrainingRun(fixture.Options).Run();
        Stop(4);
        new TrainingRun(InParts with { RowsOfPart = null, Threads = 1 }).Run();
        Assert.Equal(fixture.Read(fixture.Options).Text, fixture.Read(InParts).Text);
    }

    [Fact]
    public void What_has_changed_since_is_refused_by_name_and_begun_anew_on_request()
    {
        Stop(2);
        string[] left = Directory.GetFiles(Folder);
        Assert.Contains("it was a training run", TrainingFixture.Refusal(InParts with { Kind = TrainingKind.Scoring }));
        Assert.Contains("the admission is strict in one run", TrainingFixture.Refusal(InParts with { StrictAdmission = true }));
        Assert.Contains("features have changed", TrainingFixture.Refusal(InParts with { Plan = new CheckoutPlan(new ShopSalesPlan { Fingerprint = new string('c', 64) }) }));
        CheckoutData.Write(fixture.Workspace, "sales.parquet", fixture.Sales[1..]);
        Assert.Contains("the files of source \"sales\" have changed", TrainingFixture.Refusal(InParts));
        CheckoutData.Write(fixture.Workspace, "sales.parquet", fixture.Sales);
        CheckoutData.Write(fixture.Workspace, "spine.parquet", fixture.Rows[1..]);
        string message = TrainingFixture.Refusal(InParts);
        Assert.Contains($"{InParts.Output}: an earlier run has left parts in {Folder}, and they are none of this one: the spine has changed.", message);
        Assert.Contains("--restart", message);
        Assert.Equal(left, Directory.GetFiles(Folder));
        new TrainingRun(InParts with { IsRestart = true }).Run();
        Assert.Equal(499, fixture.Read(InParts).Rows);
    }

    [Fact]
    public void A_damaged_part_is_refused()
    {
        Stop(3);
        string part = Path.Combine(Folder, "000001.parquet");
        byte[] bytes = File.ReadAllBytes(part);
        File.WriteAllBytes(part, bytes[..^40]);
        Assert.Contains("000001.parquet is gone or damaged", TrainingFixture.Refusal(InParts));
        File.WriteAllText(Path.Combine(Folder, "ledger.json"), "{");
        Assert.Contains("its ledger is damaged", TrainingFixture.Refusal(InParts));
    }

    [Fact]
    public void Two_runs_do_not_write_one_file()
    {
        Stop(2);
        using FileStream other = new(Path.Combine(Folder, "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains("another run is writing it", TrainingFixture.Refusal(InParts));
    }

    [Fact]
    public void Errors_of_all_parts_are_listed_as_those_of_one_run_and_nothing_stays()
    {
        string whole = TrainingFixture.Errors(fixture.Options with { KeepErrors = false });
        Assert.Equal(whole, TrainingFixture.Errors(InParts with { KeepErrors = false }));
        Assert.False(Directory.Exists(Folder));
    }

    private static string Shown(EventCounts counts) => counts with { Refused = [] } + string.Join(", ", counts.Refused);

    private void Stop(int part)
    {
        using CancellationTokenSource source = new();
        PartWatch watch = new(source, part);
        Assert.Throws<OperationCanceledException>(() => new TrainingRun(InParts).Run(watch, source.Token));
    }

    // Cancels the run when it begins a part, and notes the first that it computes.
    private sealed class PartWatch(CancellationTokenSource? source, int part) : IProgress<RunProgress>
    {
        public int First { get; private set; }

        public void Report(RunProgress value)
        {
            if (value.Phase.StartsWith("part ", StringComparison.Ordinal))
            {
                int number = int.Parse(value.Phase[5..value.Phase.IndexOf(',')], System.Globalization.CultureInfo.InvariantCulture);
                First = First == 0 ? number : First;
                if (number == part)
                {
                    source?.Cancel();
                }
            }
        }
    }
}

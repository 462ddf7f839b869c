using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Hosting.Verification;
using FeatureGen.Offline;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting.Tests.Types;

/// <summary>Types that are narrower than their lane, from files to features, stores and answers.</summary>
public sealed class TypesTests
{
    [Theory]
    [InlineData($"({ParcelFolder.Names})[1 + i % 5]", 120)]
    [InlineData($"(({ParcelFolder.Names})[1 + i % 5])::ENUM('sent', 'Sent', 'Lost', 'Delivered', 'Unknown')", 120)]
    [InlineData("([10, -3, 20, 0, 7])[1 + i % 5]::INTEGER", 0)]
    [InlineData("([10, -3, 20, 0, 7])[1 + i % 5]::TINYINT", 0)]
    public void What_was_trained_is_served_and_specified_to_the_bit(string state, int unknown)
    {
        using ParcelFolder folder = new(state);
        TrainingSummary training = FeatureApp.Train(folder.Options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        VerificationSummary summary = FeatureApp.Verify(folder.Options, TestContext.Current.CancellationToken);

        Assert.True(summary.IsVerified, summary.FirstDifference);
        Assert.Equal(200, summary.SpecificationRows);
        string file = folder.PathOf("training.parquet");
        Assert.InRange(ParquetEdit.Ask(file, "sum(Shelf_ByState_Lost)::BIGINT", "true"), 20, 200);
        Assert.InRange(ParquetEdit.Ask(file, "count(*)", "IsSame"), 5, 195);
        Assert.Equal(unknown, training.EventCounts.First(counts => counts.View == "StateParcels").Refused.Where(refusal => refusal.Reason == "state is no name that the enum has").Sum(refusal => refusal.Events));
    }

    [Fact]
    public void A_spine_that_names_no_member_of_an_enum_is_refused()
    {
        using ParcelFolder folder = new(spineState: "CASE WHEN i = 150 THEN 'Gone' ELSE 'Sent' END");
        Assert.EndsWith(
            "row 151, column \"state\" names no member of the enum of State. Its members are Unknown, Sent, Lost, Delivered.",
            Assert.Throws<InputException>(() => FeatureApp.Train(folder.Options, TestContext.Current.CancellationToken)).Message);
    }
}

using FeatureGen.Offline.Tests.Checkout;
using FeatureGen.Offline.Training;

namespace FeatureGen.Offline.Tests.Training;

public sealed class VisibleTimesTests
{
    private static readonly long Day = Duration.Days(1).Microseconds;

    // What an event is a duplicate of may lie that far beside what rows see.
    private static readonly long Beside = SalePlan.ByShop.DuplicateHorizon;

    [Fact]
    public void The_first_rows_longest_window_begins_what_is_visible()
    {
        VisibleTimes times = VisibleTimes.Of(new ShopSalesPlan(), [5 * Day, 3 * Day, 4 * Day]);
        Assert.True(times.Contains(2 * Day - Beside, 2 * Day));
        Assert.False(times.Contains(2 * Day - Beside - 1, 2 * Day));
    }

    [Fact]
    public void The_last_row_sees_what_is_before_it_and_known_at_it()
    {
        VisibleTimes times = VisibleTimes.Of(new ShopSalesPlan(), [5 * Day, 3 * Day]);
        Assert.True(times.Contains(5 * Day - 1 + Beside, 5 * Day));
        Assert.False(times.Contains(5 * Day + Beside, 5 * Day));
        Assert.False(times.Contains(5 * Day - 1, 5 * Day + 1));
    }

    [Fact]
    public void A_window_without_a_start_reaches_back_for_ever()
        => Assert.True(VisibleTimes.Of(new PairSalesPlan(), [Day]).Contains(long.MinValue, 0));
}

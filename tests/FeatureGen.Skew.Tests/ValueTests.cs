using FeatureGen.Skew.Tests.Model;
using FeatureGen.Skew.Tests.Paths;
using static FeatureGen.Duration;
using static FeatureGen.Skew.Tests.Model.Purchases;

namespace FeatureGen.Skew.Tests;

/// <summary>Bugs in what is made of the events that a window holds.</summary>
public sealed class ValueTests
{
    [Fact]
    public void Extremes_leave_the_window_with_their_events()
    {
        Purchase[] purchases = [At(Midnight, 100), At(Midnight + Minutes(30), 5), At(Midnight + Minutes(50), -3)];
        Answers answers = Answers.Of(purchases, Ask(Midnight + Hours(1)), Ask(Midnight + Hours(1) + Tick), Ask(Midnight + Minutes(91)), Ask(Midnight + Hours(3)));
        Assert.Equal([100.0, 5.0, -3.0, null], Enumerable.Range(0, 4).Select(row => answers[row, "Greatest1h"]));
        Assert.Equal([-3.0, -3.0, -3.0, null], Enumerable.Range(0, 4).Select(row => answers[row, "Least1h"]));
    }

    [Fact]
    public void A_quiet_hour_does_not_make_the_least_value_zero()
        => Assert.Equal(7.0, Answers.Of([At(Midnight, 7), At(Midnight + Hours(5), 9)], Ask(Midnight + Hours(6)))["Least3d"]);

    [Fact]
    public void A_spread_is_no_average()
    {
        Answers answers = Answers.Of([At(Midnight, 1), At(Midnight + Tick, 3)], Ask(Midnight + Minutes(1)));
        Assert.Equal(Math.Sqrt(2), answers["Spread"]);
    }

    [Fact]
    public void A_spread_of_large_close_values_does_not_cancel()
    {
        Purchase[] purchases = [.. Enumerable.Range(0, 3).Select(step => At(Midnight + new Duration(step), 1e9 + step))];
        Assert.Equal(1.0, Answers.Of(purchases, Ask(Midnight + Minutes(1)))["Spread"]);
    }

    [Fact]
    public void Nothing_counts_zero_and_has_no_average()
    {
        Answers answers = Answers.Of([At(Midnight)], Ask(Midnight + Days(1)));
        Assert.Equal([0L, 0.0, null, null], new[] { "Count1h", "Sum1h", "Least1h", "Spread" }.Select(name => answers[name]));
    }

    [Fact]
    public void Not_a_number_is_not_taken_for_nothing()
    {
        Answers answers = Answers.Of([At(Midnight, double.NaN), At(Midnight + Tick, null)], Ask(Midnight + Minutes(1)), Ask(Midnight + Days(1)));
        Assert.Equal(double.NaN, answers[0, "Sum1h"]);
        Assert.Equal(double.NaN, answers[0, "Greatest1h"]);
        Assert.Null(answers[1, "Greatest1h"]);
    }

    [Fact]
    public void A_float_is_summed_as_widely_in_every_path()
    {
        // In single precision, 16777216 + 1 is 16777216.
        Purchase[] purchases = [.. new[] { 16_777_216f, 1f, 1f, 0.1f }.Select((fee, step) => At(Midnight + new Duration(step)) with { Fee = fee })];
        Assert.Equal(16_777_218.0 + 0.1f, Answers.Of(purchases, Ask(Midnight + Minutes(1)))["FeeSum"]);
    }

    [Fact]
    public void Integer_sums_do_not_wrap_on_their_way()
    {
        Purchase[] purchases = [.. new[] { long.MaxValue, long.MaxValue, -long.MaxValue }.Select((cents, step) => At(Midnight + new Duration(step)) with { Cents = cents })];
        Assert.Equal(long.MaxValue, Answers.Of(purchases, Ask(Midnight + Minutes(1)))["CentsSum"]);
    }

    [Fact]
    public void Filtered_counts_are_not_counts_of_what_was_aggregated_before()
    {
        Purchase[] purchases = [.. Enumerable.Range(0, 100).Select(step => At(Midnight + Minutes(step), step) with { Declined = step % 7 == 0 })];
        Answers answers = Answers.Of(purchases, Ask(Midnight + Days(1)), Ask(Midnight + Days(3) + Minutes(30)), Ask(Midnight + Days(20)));
        Assert.Equal([15L, 10L, 0L], Enumerable.Range(0, 3).Select(row => answers[row, "DeclinedCount"]));
        Assert.Equal([49.0, 66.5, null], Enumerable.Range(0, 3).Select(row => answers[row, "DeclinedMean"]));
        Assert.Equal([15L, 15L, 15L], Enumerable.Range(0, 3).Select(row => answers[row, "DeclinedEver"]));
    }

    [Fact]
    public void Sketches_do_not_depend_on_the_order_in_which_values_come()
    {
        var random = new Random(2);
        Purchase[] purchases = [.. Enumerable.Range(0, 3_000).Select(step => At(Midnight + Seconds(step), random.Next(1, 100_000) / 100.0) with { Cents = random.Next(900) })];
        CardRequest request = Ask(Midnight + Hours(2));
        Answers answers = Answers.OfDays(purchases, request);
        for (int order = 0; order < 3; order++)
        {
            // Each happens, and becomes known, when another one did.
            Timestamp[] times = [.. purchases.Select(purchase => purchase.At)];
            random.Shuffle(times);
            Answers others = Answers.OfDays([.. purchases.Zip(times, (purchase, time) => purchase with { At = time, Booked = time })], request);
            Assert.Equal((answers["AboutDistinct"], answers["AboutMedian"]), (others["AboutDistinct"], others["AboutMedian"]));
        }

        double exact = purchases.Select(purchase => purchase.Amount!.Value).Order().ElementAt(1_499);
        Assert.InRange((double)answers["AboutMedian"]! / exact, 0.99, 1.01);
        Assert.InRange((long)answers["AboutDistinct"]!, 0.9 * 868, 1.1 * 868);
    }

    [Fact]
    public void Sums_do_not_drift_however_often_a_window_slides()
    {
        // Cents as doubles: added and taken out again in floating point, a thousand times, they leave a rest.
        var random = new Random(1);
        Purchase[] purchases = [.. Enumerable.Range(0, 1_000).Select(step => At(Midnight + Seconds(7 * step), random.Next(1, 100_000_000) / 100.0 * Math.Pow(10, random.Next(-9, 9))))];
        Purchase last = At(Midnight + Days(3) + Hours(3), 0.1);
        Answers answers = Answers.Of([.. purchases, last], [.. purchases.Where((_, index) => index % 50 == 0).Select(purchase => Ask(purchase.At)), Ask(last.At + Tick)]);
        Assert.Equal(0.1, answers[answers.Values.Count - 1, "Sum3d"]);
        Assert.Equal(0.1, answers[answers.Values.Count - 1, "Sum1h"]);
    }
}

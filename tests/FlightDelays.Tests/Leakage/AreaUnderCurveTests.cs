using FlightDelays.Leakage;

namespace FlightDelays.Tests.Leakage;

public sealed class AreaUnderCurveTests
{
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new[] { false, false, true, true }, 1.0)]
    [InlineData(new double[] { 4, 3, 2, 1 }, new[] { false, false, true, true }, 0.0)]
    [InlineData(new double[] { 1, 3, 2, 4 }, new[] { false, false, true, true }, 0.75)]
    [InlineData(new double[] { 5, 5, 5, 5 }, new[] { false, true, false, true }, 0.5)]
    [InlineData(new double[] { 1, 2, 2, 3 }, new[] { false, true, false, true }, 0.875)]
    public void It_is_the_share_of_pairs_in_the_right_order(double[] scores, bool[] labels, double expected)
        => Assert.Equal(expected, AreaUnderCurve.Of(scores, labels));

    [Fact]
    public void It_agrees_with_counting_every_pair()
    {
        Random random = new(3);
        double[] scores = [.. Enumerable.Range(0, 300).Select(_ => (double)random.Next(40))];
        bool[] labels = [.. scores.Select(score => score + random.Next(30) > 35)];
        double[] pairs = [.. from late in Enumerable.Range(0, 300).Where(row => labels[row])
                             from other in Enumerable.Range(0, 300).Where(row => !labels[row])
                             select scores[late] > scores[other] ? 1 : scores[late] == scores[other] ? 0.5 : 0];
        Assert.Equal(pairs.Average(), AreaUnderCurve.Of(scores, labels), 1e-12);
    }

    [Fact]
    public void The_order_of_rows_and_labels_of_one_kind_are_no_matter()
    {
        Assert.Equal(0.5, AreaUnderCurve.Of([2, 2, 1], [true, false, false]) - 0.25);
        Assert.True(double.IsNaN(AreaUnderCurve.Of([1, 2], [true, true])));
    }
}

using FlightDelays.Leakage;

namespace FlightDelays.Tests.Leakage;

public sealed class LogisticRegressionTests
{
    private const long Recorded = 6388735582514541165;

    [Fact]
    public void It_finds_the_weights_that_made_the_labels()
    {
        LabelledRows rows = Rows(20_000, 3, (x, random) => random.NextDouble() < Logistic.Of(1.5 * x[0] - 0.5 * x[1] - 1));
        LogisticRegression model = LogisticRegression.Fit(rows);

        Assert.InRange(model.Weights[0], 1.4, 1.6);
        Assert.InRange(model.Weights[1], -0.6, -0.4);
        Assert.InRange(model.Weights[2], -0.1, 0.1);
        Assert.InRange(model.Weights[3], -1.1, -0.9);
    }

    [Fact]
    public void It_ends_where_the_likelihood_has_its_maximum()
    {
        LabelledRows rows = Rows(500, 5, (x, random) => x[0] + random.NextDouble() > 0.7);
        Assert.All(LogisticRegression.Fit(rows).Derivatives(rows).Gradient, slope => Assert.InRange(slope, -1e-6, 1e-6));
    }

    [Fact]
    public void Features_that_say_the_same_twice_and_rows_that_can_be_told_apart_leave_it_finite()
    {
        LabelledRows rows = Rows(300, 2, (x, _) => x[0] > 0);
        for (int row = 0; row < rows.Count; row++)
        {
            rows.Values[row * 2 + 1] = rows.Values[row * 2];
        }

        LogisticRegression model = LogisticRegression.Fit(rows);
        Assert.All(model.Weights, weight => Assert.InRange(weight, -50, 50));
        Assert.Equal(model.Weights[0], model.Weights[1], 1e-6);
        Assert.InRange(AreaUnderCurve.Of(model.Scores(rows), rows.Labels), 0.999, 1);
    }

    [Fact]
    public void The_same_rows_give_the_same_bits()
    {
        LabelledRows rows = Rows(1_000, 9, (x, random) => x[3] > random.NextDouble());
        Assert.Equal(Bits(LogisticRegression.Fit(rows)), Bits(LogisticRegression.Fit(rows)));
    }

    [Fact]
    public void Its_bits_are_those_on_record()
    {
        LabelledRows rows = Rows(200, 9, (x, random) => x[3] > random.NextDouble());
        long[] bits = Bits(LogisticRegression.Fit(rows));
        Assert.Equal(Recorded, bits.Aggregate(17L, (hash, each) => unchecked(hash * 31 + each)));
    }

    [Fact]
    public void Standard_units_have_mean_0_and_deviation_1_and_null_is_the_mean()
    {
        LabelledRows rows = new(2, [1, 7, 3, 7, double.NaN, 7], [true, false, true]);
        Assert.Equal([-1, 0, 1, 0, 0, 0], new Standardisation(rows).Apply(rows).Values);
    }

    private static long[] Bits(LogisticRegression model) => [.. model.Weights.Select(BitConverter.DoubleToInt64Bits)];

    private static LabelledRows Rows(int count, int width, Func<double[], Random, bool> label)
    {
        Random random = new(7);
        double[] values = new double[count * width];
        bool[] labels = new bool[count];
        for (int row = 0; row < count; row++)
        {
            double[] each = [.. Enumerable.Range(0, width).Select(_ => 2 * random.NextDouble() - 1)];
            each.CopyTo(values, row * width);
            labels[row] = label(each, random);
        }

        return new LabelledRows(width, values, labels);
    }
}

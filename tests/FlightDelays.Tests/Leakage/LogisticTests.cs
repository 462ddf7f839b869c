using FlightDelays.Leakage;

namespace FlightDelays.Tests.Leakage;

public sealed class LogisticTests
{
    [Fact]
    public void It_is_what_the_formula_says()
    {
        for (double x = -40; x <= 40; x += 0.37)
        {
            double expected = 1 / (1 + Math.Exp(-x));
            Assert.InRange(Logistic.Of(x), expected * (1 - 1e-14), expected * (1 + 1e-14));
        }

        Assert.Equal(0.5, Logistic.Of(0));
    }

    [Fact]
    public void It_stays_within_0_and_1_far_out()
    {
        Assert.InRange(Logistic.Of(-1e6), 0, 1e-300);
        Assert.Equal(1, Logistic.Of(1e6));
    }
}

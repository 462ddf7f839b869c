using FeatureGen.Testing;

namespace FeatureGen.SpecificationTests;

public sealed class AggregateLawsTests
{
    [Fact]
    public void An_aggregate_that_keeps_the_laws_passes()
        => AggregateLaws.Check(new Spread(), 0, -1.5, 3, 1e300, double.NaN, double.PositiveInfinity, -0.0);

    [Fact]
    public void An_order_that_matters_is_shown_by_two_selections()
        => Assert.Equal(
            "Commutativity of Add does not hold for a = [2], b = [1], c = []: a then b comes to 1, b then a to 2.",
            Assert.Throws<AggregateLawException>(() => AggregateLaws.Check(new Last(), 1, 2)).Message);

    [Fact]
    public void A_state_that_is_not_neutral_is_shown_by_the_fewest_selections()
        => Assert.StartsWith("Neutrality of Empty does not hold for a = [], b = [], c = []: Merge(Empty, a) comes to 2, a to 1.",
            Assert.Throws<AggregateLawException>(() => AggregateLaws.Check(new FromOne(), 5)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_merge_that_is_not_the_sum_of_both_is_found()
        => Assert.StartsWith("Agreement of Merge with Add does not hold for a = [1], b = [1], c = []",
            Assert.Throws<AggregateLawException>(() => AggregateLaws.Check(new Greater(), 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_sum_of_doubles_that_rounds_at_each_step_is_found()
        => Assert.Contains("does not hold", Assert.Throws<AggregateLawException>(() => AggregateLaws.Check(new Rounded(), 0.1, 0.2, 0.3, 1e17)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_throws_on_both_sides_is_equal_and_on_one_side_is_not()
    {
        AggregateLaws.Check(new Throwing(), 1);
        Assert.Contains("System.InvalidOperationException", Assert.Throws<AggregateLawException>(() => AggregateLaws.Check(new Throwing(), 1, 2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_are_needed() => Assert.Throws<ArgumentException>(() => AggregateLaws.Check(new Spread()));

    private readonly struct Spread : IAggregate<(double Least, double Most), double, double>
    {
        public (double Least, double Most) Empty => (double.PositiveInfinity, double.NegativeInfinity);

        public (double Least, double Most) Add((double Least, double Most) state, double input) => (Math.Min(state.Least, input), Math.Max(state.Most, input));

        public (double Least, double Most) Merge((double Least, double Most) left, (double Least, double Most) right)
            => (Math.Min(left.Least, right.Least), Math.Max(left.Most, right.Most));

        public double? Finish((double Least, double Most) state) => state.Most - state.Least;
    }

    private readonly struct Last : IAggregate<long, long, long>
    {
        public long Empty => 0;

        public long Add(long state, long input) => input;

        public long Merge(long left, long right) => right == 0 ? left : right;

        public long? Finish(long state) => state;
    }

    private readonly struct FromOne : IAggregate<long, long, long>
    {
        public long Empty => 1;

        public long Add(long state, long input) => state + input;

        public long Merge(long left, long right) => left + right;

        public long? Finish(long state) => state;
    }

    private readonly struct Greater : IAggregate<long, long, long>
    {
        public long Empty => 0;

        public long Add(long state, long input) => state + input;

        public long Merge(long left, long right) => Math.Max(left, right);

        public long? Finish(long state) => state;
    }

    private readonly struct Rounded : IAggregate<double, double, double>
    {
        public double Empty => 0;

        public double Add(double state, double input) => state + input;

        public double Merge(double left, double right) => left + right;

        public double? Finish(double state) => state;
    }

    private readonly struct Throwing : IAggregate<long, long, long>
    {
        public long Empty => 0;

        public long Add(long state, long input) => state == 2 ? throw new InvalidOperationException() : Math.Max(state, input);

        public long Merge(long left, long right) => Math.Max(left, right);

        public long? Finish(long state) => state;
    }
}

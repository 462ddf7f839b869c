using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests;

/// <summary>19. Approximate answers are as near as they promise, over many histories; that they are functions of the values alone, the relations say.</summary>
public sealed class SketchErrorTests
{
    private const int Seeds = 1000;
    private const int Events = 300;

    [Fact]
    public void Numbers_of_distinct_values_have_the_standard_error_of_their_precision()
    {
        const int Precision = 8;
        double variance = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random random = new(seed);
            Transaction[] events = [.. Enumerable.Range(0, Events).Select(time => new Transaction(time, time) { Amount = random.NextInt64() })];
            long about = Ask(new(AggregateKind.ApproximateCountDistinct, 0, -1, TransactionEvent.Amount, ValueKind.Int64) { Parameter = Precision }, events);
            variance += Math.Pow((double)about / Events - 1, 2) / Seeds;
        }

        Assert.InRange(Math.Sqrt(variance), 0.001, 1.1 * 1.04 / Math.Sqrt(1 << Precision));
    }

    [Fact]
    public void Quantiles_are_never_further_off_than_declared()
    {
        const int LeadingBits = 6;
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random random = new(seed);
            Transaction[] events = [.. Enumerable.Range(0, Events).Select(time => new Transaction(time, time) { Price = Math.ScaleB(random.NextDouble() - 0.5, random.Next(-300, 300)) })];
            double quantile = random.NextDouble();
            long lane = Ask(
                new(AggregateKind.ApproximateQuantile, 0, -1, TransactionEvent.Price, ValueKind.Double) { Parameter = BitConverter.DoubleToInt64Bits(quantile), Place = LeadingBits }, events);
            double exact = events.Select(each => each.Price!.Value).Order().ElementAt((int)((Events - 1) * quantile));
            Assert.InRange(BitConverter.Int64BitsToDouble(lane) / exact, 1 - Math.ScaleB(1, -LeadingBits - 1), 1 + Math.ScaleB(1, -LeadingBits - 1));
        }
    }

    private static long Ask(AggregatePlan aggregate, Transaction[] events)
    {
        TransactionView view = new(TransactionEvent.Plan(hasIds: false, hasSequence: false), [new WindowPlan(WindowPlan.AllTime, 0)], [aggregate]);
        return Paths.Read(view, Paths.State(view, events), new Request(Events, null))![0].Lane;
    }
}

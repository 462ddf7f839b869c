using FeatureGen.Properties.Tests.Cases;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>17. Of numbers of every magnitude, subnormal ones, the greatest, zeros of both signs, NaN and infinities, all answer as the meaning says.</summary>
public sealed class NumberTests : Relation
{
    private const int FractionBits = 52;
    private const int Exponents = 2048;

    public override void Check(Case one, Comparison comparison)
    {
        Random random = new(one.Seed);
        Func<double> next = Family(random);
        List<Transaction> events =
        [
            .. one.Events.Select(each => each with
            {
                Price = each.Price is null ? null : next(),
                Weight = each.Weight is null ? null : (float)next(),
                Amount = each.Amount is null ? null : random.Next(3) == 0 ? random.NextInt64() : long.MinValue + random.Next(2),
            }),
        ];
        events = RandomRepeats.Agreeing(one.View.Event, events);
        Answer[][] batch = Paths.Batch(one.View, events, one.Requests);
        EntityState state = Paths.State(one.View, events);
        for (int index = 0; index < one.Requests.Count; index++)
        {
            comparison.AreNaive(one, events, one.Requests[index], batch[index]);
            comparison.AreEqual(one, one.Requests[index], batch[index], Paths.Read(one.View, state, one.Requests[index]), "request");
        }
    }

    // A history keeps to one kind of numbers, so that what cancels or rounds does so among its like.
    private static Func<double> Family(Random random) => random.Next(5) switch
    {
        0 => () => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        1 => () => BitConverter.Int64BitsToDouble(random.NextInt64(1L << FractionBits)) * (random.Next(2) * 2 - 1),
        2 => () => Math.ScaleB(random.Next(2) * 2 - 1, random.Next(-1074, Exponents / 2)),
        3 => () => (random.Next(4) == 0 ? 1e308 : double.MaxValue) * (random.Next(2) * 2 - 1),
        _ => () => random.Next(6) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => double.NegativeInfinity, 3 => -0.0, 4 => 0.0, _ => 0.1 },
    };
}

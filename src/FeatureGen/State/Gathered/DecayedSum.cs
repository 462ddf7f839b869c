using System.Numerics;
using FeatureGen.Exact;

namespace FeatureGen.State.Gathered;

/// <summary>The sum of the selections, or their average, each weighing half as much for every half-life that it is old.</summary>
internal sealed class DecayedSum(long halfLife, bool isAverage) : GatheredFinisher
{
    private const int Value = 0;
    private const int Weight = 1;
    private const int Product = 2;
    private const int SumOfProducts = 3;
    private const int SumOfWeights = 4;
    private const int Registers = 5;

    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<double> values = events.First.Doubles;
        WideRegisters registers = events.Registers;
        if (!DyadicUnit.TryFind(values, out DyadicUnit unit))
        {
            return GatheredResult.Of(OfSpecial(values));
        }

        (long now, ulong weightNow) = HalfLife.Of(events.AsOf, halfLife);
        registers.Clear(Registers, unit.Bits + HalfLife.WeightBits + BitOperations.Log2((uint)events.Count + 1) + 1);
        for (int place = 0; place < values.Length; place++)
        {
            (long epoch, ulong weight) = HalfLife.Of(events.Times[place], halfLife);
            // No event is later than the request, but at the ends of time the difference may take all bits.
            if ((ulong)(now - epoch) > HalfLife.MostAge)
            {
                continue;
            }

            registers.Set(Value, values[place], unit.Exponent);
            registers.Set(Weight, weight, HalfLife.MostAge - (int)(now - epoch));
            registers.SetProduct(Product, Value, Weight);
            registers.Add(SumOfProducts, Product);
            registers.Add(SumOfWeights, Weight);
        }

        // Divisors lie between a half and 1, so that nothing overflows before it is divided.
        if (!isAverage)
        {
            double divisor = Math.ScaleB((double)(long)weightNow, -HalfLife.WeightLength);
            return GatheredResult.Of(registers.Round(SumOfProducts, unit.Exponent - HalfLife.MostAge - HalfLife.WeightLength) / divisor);
        }

        int bits = registers.BitLength(SumOfWeights);
        return bits == 0 ? GatheredResult.Null
            : GatheredResult.Of(registers.Round(SumOfProducts, unit.Exponent - bits) / registers.Round(SumOfWeights, -bits));
    }

    private static double OfSpecial(ReadOnlySpan<double> values)
    {
        bool positive = values.Contains(double.PositiveInfinity);
        bool negative = values.Contains(double.NegativeInfinity);
        bool isNaN = (positive && negative) || values.Contains(double.NaN);
        return isNaN ? double.NaN : positive ? double.PositiveInfinity : double.NegativeInfinity;
    }
}

using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Counts booleans, and those that are true.</summary>
internal struct ShareAccumulator : IWindowAccumulator
{
    private long count;
    private long trues;

    public void Add(long lane)
    {
        count++;
        trues -= lane;
    }

    public void Subtract(long lane)
    {
        count--;
        trues += lane;
    }

    public readonly FeatureStatus Finish(AggregateKind kind, out long lane)
    {
        lane = 0;
        if (kind == AggregateKind.CountOf)
        {
            lane = count;
            return FeatureStatus.Present;
        }

        if (count == 0)
        {
            return FeatureStatus.Null;
        }

        lane = BitConverter.DoubleToInt64Bits((double)trues / count);
        return FeatureStatus.Present;
    }
}

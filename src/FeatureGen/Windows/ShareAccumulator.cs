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
        bool hasValue = kind != AggregateKind.Share || count > 0;
        lane = kind switch
        {
            AggregateKind.CountOf => count,
            AggregateKind.Any => trues > 0 ? -1 : 0,
            AggregateKind.All => trues == count ? -1 : 0,
            _ => hasValue ? BitConverter.DoubleToInt64Bits((double)trues / count) : 0,
        };
        return hasValue ? FeatureStatus.Present : FeatureStatus.Null;
    }
}

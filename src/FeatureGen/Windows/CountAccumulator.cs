using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Counts values.</summary>
internal struct CountAccumulator : IWindowAccumulator
{
    /// <summary>The number of values in the window.</summary>
    public long Count { get; private set; }

    public void Add(long lane) => Count++;

    public void Subtract(long lane) => Count--;

    public readonly FeatureStatus Finish(AggregateKind kind, out long lane)
    {
        lane = Count;
        return FeatureStatus.Present;
    }
}

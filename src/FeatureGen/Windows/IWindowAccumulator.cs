using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>What a sliding window carries along: values come and go without a trace, because the arithmetic is exact.</summary>
internal interface IWindowAccumulator
{
    /// <summary>Takes a value in.</summary>
    void Add(long lane);

    /// <summary>Takes a value out that was taken in before.</summary>
    void Subtract(long lane);

    /// <summary>The aggregate's value, or why there is none; its lane is 0 then.</summary>
    FeatureStatus Finish(AggregateKind kind, out long lane);
}

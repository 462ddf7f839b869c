using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>Where a scan writes the aggregates of one row.</summary>
internal interface IAggregateOutput
{
    /// <summary>Writes a lane and a status; the lane counts only where there is a value.</summary>
    void Put(int column, long lane, bool hasValue, FeatureStatus status);

    /// <summary>Writes a text that is present.</summary>
    void PutText(int column, string text);
}

using FeatureGen.Columns;
using FeatureGen.State;

namespace FeatureGen.Windows;

/// <summary>A row of the block that is being computed. Texts are those of events, whose codes are known: no string is added to the table.</summary>
internal readonly struct MatrixOutput(BlockScan scan, int row) : IAggregateOutput
{
    public void Put(int column, long lane, bool hasValue, FeatureStatus status) => scan.Put(column, row, lane, status);

    public void PutText(int column, string text) => scan.Put(column, row, scan.Strings.Intern(text), FeatureStatus.Present);
}

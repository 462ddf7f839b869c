using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>A row of a tile; the tile's strings take in texts.</summary>
internal readonly struct TileOutput(Tile tile, int row) : IAggregateOutput
{
    public void Put(int column, long lane, bool hasValue, FeatureStatus status) => tile.Put(column, row, lane, hasValue, status);

    public void PutText(int column, string text)
        => tile.Put(column, row, tile.Strings.Intern(text), true, FeatureStatus.Present);
}

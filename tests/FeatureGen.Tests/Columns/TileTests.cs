using System.Runtime.CompilerServices;
using FeatureGen.Columns;

namespace FeatureGen.Tests.Columns;

public sealed class TileTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(255)]
    [InlineData(1024)]
    [InlineData(4096)]
    public void Columns_are_whole_cache_lines_apart_and_long_ones_never_whole_pages(int capacity)
    {
        using Tile tile = new(28, capacity, new StringTable());
        nint[] places = [.. Enumerable.Range(0, tile.Columns).Select(column => Unsafe.ByteOffset(ref tile.Longs(0), ref tile.Longs(column)))];

        Assert.Equal(0, tile.Capacity % 8);
        Assert.True(tile.Capacity >= capacity);
        Assert.All(places, place => Assert.Equal(0, place % 64));
        if (capacity >= 1024)
        {
            Assert.Distinct(places.Select(place => place % 4096));
        }
    }

    [Fact]
    public void A_new_tile_has_values_everywhere_and_errors_nowhere()
    {
        using Tile tile = new(3, 300, new StringTable());
        for (int column = 0; column < tile.Columns; column++)
        {
            for (int row = 0; row < tile.Capacity; row++)
            {
                Assert.True(tile.IsValid(column, row));
                Assert.False(tile.HasFailed(column, row));
                Assert.Equal(0, tile.LongsOf(column)[row]);
            }
        }
    }

    [Fact]
    public void A_cell_is_written_without_touching_another()
    {
        using Tile tile = new(3, 16, new StringTable());
        tile.Put(1, 9, 7, valid: true, FeatureStatus.Present);
        tile.Put(1, 10, 0, valid: false, FeatureStatus.Error);
        for (int row = 0; row < tile.Capacity; row++)
        {
            Assert.Equal(row != 10, tile.IsValid(1, row));
            Assert.Equal(row == 10, tile.HasFailed(1, row));
            Assert.Equal(row == 9 ? 7 : 0, tile.LongsOf(1)[row]);
            Assert.True(tile.IsValid(0, row) && tile.IsValid(2, row));
            Assert.False(tile.HasFailed(0, row) || tile.HasFailed(2, row));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => tile.IsValid(1, tile.Capacity));
        Assert.Throws<ArgumentOutOfRangeException>(() => tile.SetValid(1, -1, true));
    }
}

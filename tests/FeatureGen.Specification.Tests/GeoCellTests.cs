namespace FeatureGen.SpecificationTests;

/// <summary>Cells of level 2 are 45 degrees of latitude by 90 of longitude.</summary>
public sealed class GeoCellTests
{
    private const long NoCell = 0;

    // A leading one, then a binary digit of the row and one of the column for each level, rows counted from the south, columns from the west.
    private const long SouthernmostRow = 0b1_00_00;
    private const long NorthernmostRow = 0b1_10_10;
    private const long MiddleOfEarth = 0b1_11_00;

    [Fact]
    public void A_cell_holds_its_south_western_edges()
    {
        Assert.Equal(MiddleOfEarth, FeatureMath.GeoCell(0, 0, 2));
        Assert.Equal(MiddleOfEarth, FeatureMath.GeoCell(double.BitDecrement(45), double.BitDecrement(90), 2));
        Assert.Equal(MiddleOfEarth, FeatureMath.GeoCell(-0.0, -0.0, 2));
        Assert.Equal(0b1_11_11, FeatureMath.GeoCell(45, 90, 2));
    }

    [Fact]
    public void An_edge_is_not_moved_by_rounding()
    {
        Assert.Equal(0b1_00_11, FeatureMath.GeoCell(-double.Epsilon, -double.Epsilon, 2));
        Assert.Equal(0b1_00_11, FeatureMath.GeoCell(double.BitDecrement(-0.0), -1e-300, 2));
    }

    [Fact]
    public void The_meridian_of_180_degrees_is_that_of_minus_180()
    {
        Assert.Equal(FeatureMath.GeoCell(10, -180, 26), FeatureMath.GeoCell(10, 180, 26));
        Assert.NotEqual(FeatureMath.GeoCell(10, -180, 26), FeatureMath.GeoCell(10, double.BitDecrement(180), 26));
    }

    [Fact]
    public void Poles_lie_in_the_outermost_cells_of_their_longitude()
    {
        Assert.Equal(SouthernmostRow, FeatureMath.GeoCell(-90, -180, 2));
        Assert.Equal(NorthernmostRow, FeatureMath.GeoCell(90, -180, 2));
        Assert.Equal(NorthernmostRow, FeatureMath.GeoCell(double.BitDecrement(90), -180, 2));
        Assert.NotEqual(FeatureMath.GeoCell(90, -180, 2), FeatureMath.GeoCell(90, 0, 2));
    }

    [Theory]
    [InlineData(double.NaN, 0, 8)]
    [InlineData(0, double.NaN, 8)]
    [InlineData(90.00000000000001, 0, 8)]
    [InlineData(double.NegativeInfinity, 0, 8)]
    [InlineData(0, -180.00000000000003, 8)]
    [InlineData(0, double.PositiveInfinity, 8)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0, 27)]
    public void What_is_out_of_range_is_0(double latitude, double longitude, int level) => Assert.Equal(NoCell, FeatureMath.GeoCell(latitude, longitude, level));

    [Fact]
    public void A_cell_is_null_where_an_argument_is()
    {
        Assert.Null(FeatureMath.GeoCell(null, 0, 8));
        Assert.Null(FeatureMath.GeoCell(0, null, 8));
        Assert.Null(FeatureMath.GeoCell(0, 0, null));
        Assert.Equal(FeatureMath.GeoCell(54.7, 25.3, 8), FeatureMath.GeoCell((double?)54.7, 25.3, 8));
    }

    [Fact]
    public void Cells_of_different_levels_differ_and_the_coarser_one_is_the_number_without_its_last_two_bits()
    {
        long[] cells = [.. Enumerable.Range(1, 26).Select(level => FeatureMath.GeoCell(54.687157, 25.279652, level))];

        Assert.Equal(cells.Skip(1).Select(cell => cell >> 2), cells.SkipLast(1));
        Assert.All(cells, (cell, index) => Assert.InRange(cell, 1L << (2 * (index + 1)), (2L << (2 * (index + 1))) - 1));
        Assert.Equal(0b1_11_10_00_01_10_10_00_11, FeatureMath.GeoCell(54.687157, 25.279652, 8));
    }
}

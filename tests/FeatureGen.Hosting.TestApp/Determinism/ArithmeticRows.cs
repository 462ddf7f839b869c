using System.Security.Cryptography;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Hosting.TestApp.Determinism;

/// <summary>What a row program computes over any bits, at each width and from each row on: all the same, or it fails.</summary>
internal static class ArithmeticRows
{
    private const int Rows = 90;
    private const int LastOffset = 70;

    private static readonly ViewPlan View = SaleArithmetic.Generated.Plan;

    public static void Append(IncrementalHash hash)
    {
        byte[] expected = Compute(RowWidth.Request, 0);
        hash.AppendData(expected);
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            for (int offset = 0; offset <= LastOffset; offset++)
            {
                if (!Compute(width, offset).AsSpan().SequenceEqual(expected))
                {
                    throw new InvalidOperationException($"{View.Name} gives other bits with {width} from row {offset} on.");
                }
            }
        }
    }

    /// <summary>The bytes of all features of the same rows, which lie in the tile from an offset on, between other rows.</summary>
    private static byte[] Compute(RowWidth width, int offset)
    {
        using Tile tile = new(View.Program.Columns, Rows + LastOffset + 1, new StringTable());
        Random random = new(23);
        for (int row = offset; row < offset + Rows; row++)
        {
            Fill(tile, row, random);
        }

        for (int row = 0; row < offset; row++)
        {
            Fill(tile, row, random);
        }

        View.Program.Run(tile, offset + Rows, width);
        using MemoryStream bytes = new();
        foreach (FeaturePlan feature in View.Features)
        {
            Write(tile, feature, offset, bytes);
        }

        return bytes.ToArray();
    }

    private static void Fill(Tile tile, int row, Random random)
    {
        for (int column = 0; column < View.Program.Inputs; column++)
        {
            tile.LongsOf(column)[row] = random.Next(3) switch
            {
                0 => random.Next(-5, 5),
                1 => BitConverter.DoubleToInt64Bits(random.Next(-1_000, 1_000) / 10.0),
                _ => random.NextInt64(long.MinValue, long.MaxValue),
            };
            tile.SetValid(column, row, random.Next(5) != 0);
        }
    }

    // A null or an error has no value, and NaN is one value where it leaves.
    private static void Write(Tile tile, FeaturePlan feature, int offset, MemoryStream bytes)
    {
        for (int row = offset; row < offset + Rows; row++)
        {
            bool hasFailed = tile.HasFailed(feature.Column, row);
            bool isValid = !hasFailed && tile.IsValid(feature.Column, row);
            long lane = isValid ? tile.LongsOf(feature.Column)[row] : 0;
            bool isNaN = feature.Kind is ValueKind.Double or ValueKind.Single && double.IsNaN(BitConverter.Int64BitsToDouble(lane));
            bytes.WriteByte((byte)((hasFailed ? 2 : 0) + (isValid ? 1 : 0)));
            bytes.Write(BitConverter.GetBytes(isNaN ? -1 : lane));
        }
    }
}

using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Writing;

namespace CardFraud.Generation;

/// <summary>Writes rows as a Parquet file, a chunk at a time.</summary>
internal static class GeneratedFile
{
    /// <summary>Writes the file aside, then renames it into its place.</summary>
    public static void Write<TRow>(
        DuckDbDatabase database, string path, IReadOnlyDictionary<string, string> metadata, IEnumerable<TRow> rows, params GeneratedColumn<TRow>[] columns)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using ParquetOutput output = new(database, path, [.. columns.Select(column => column.Output)], metadata);
        StringTable strings = new();
        long[] lanes = new long[DuckDbAppender.Capacity];
        byte[] bits = new byte[BitSpan.BytesFor(DuckDbAppender.Capacity)];
        foreach (TRow[] chunk in rows.Chunk(DuckDbAppender.Capacity))
        {
            BitSpan valid = new(bits, chunk.Length);
            for (int column = 0; column < columns.Length; column++)
            {
                for (int row = 0; row < chunk.Length; row++)
                {
                    long? lane = columns[column].LaneOf(chunk[row], strings);
                    lanes[row] = lane ?? 0;
                    valid[row] = lane.HasValue;
                }

                output.Write(column, lanes.AsSpan(0, chunk.Length), valid, strings);
            }

            output.EndRows(chunk.Length);
        }

        output.Complete();
    }
}

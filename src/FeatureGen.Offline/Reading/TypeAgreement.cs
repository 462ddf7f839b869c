using System.Text;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Reading;

/// <summary>Several Parquet files must store a column in one type: DuckDB would cast later files to the first one's type, and round.</summary>
internal static class TypeAgreement
{
    /// <summary>Compares the types of the columns that are read.</summary>
    /// <exception cref="InputException">Two files differ.</exception>
    public static void Check(FileSet files, DuckDbConnection connection, IReadOnlyList<SourceColumn> columns)
    {
        string names = string.Join(", ", columns.Where(column => !column.IsGiven).Select(column => SqlText.Literal(column.Name)));
        if (files.Format != FileFormat.Parquet || !files.MayBeSeveral || names.Length == 0)
        {
            return;
        }

        using DuckDbQuery query = connection.Query($"SELECT name, coalesce(duckdb_type, ''), file_name FROM parquet_schema({files.List}) WHERE name IN ({names})");
        Dictionary<string, (string Type, string File)> first = new(StringComparer.Ordinal);
        while (query.Read())
        {
            DataChunk chunk = query.Chunk;
            for (int row = 0; row < chunk.Rows; row++)
            {
                string name = Encoding.UTF8.GetString(chunk.Column(0).Text(row));
                string type = Encoding.UTF8.GetString(chunk.Column(1).Text(row));
                string file = Encoding.UTF8.GetString(chunk.Column(2).Text(row));
                if (!first.TryAdd(name, (type, file)) && first[name].Type != type)
                {
                    throw new InputException($"{file}: column \"{name}\" holds {type}, but {first[name].Type} in {first[name].File}. Convert one of the files.");
                }
            }
        }
    }
}

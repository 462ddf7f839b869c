using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Training;

/// <summary>The entity that each row of a block asks for through one join.</summary>
internal sealed class RowEntities(int join, JoinPlan plan)
{
    /// <summary>In place of the entity of a row whose key is an error: so is all that is read under it.</summary>
    public const int FailedKey = -2;

    private readonly List<int> entities = [];

    /// <summary>The join's index in the service.</summary>
    public int Join => join;

    /// <summary>For each row its entity, <see cref="RowBatch.NoEntity"/> or <see cref="FailedKey"/>.</summary>
    public IReadOnlyList<int> Entities => entities;

    public void Clear() => entities.Clear();

    /// <summary>Numbers the entities of a tile's rows.</summary>
    public void Append(Tile keys, int rows, KeyIndex index)
    {
        Span<long> key = stackalloc long[plan.Keys.Length];
        for (int row = 0; row < rows; row++)
        {
            bool isNull = false;
            bool isFailed = false;
            for (int part = 0; part < key.Length; part++)
            {
                int column = plan.Keys[part];
                key[part] = keys.LongsOf(column)[row];
                isNull |= !keys.IsValid(column, row);
                isFailed |= keys.HasFailed(column, row);
            }

            entities.Add(isFailed ? FailedKey : isNull ? RowBatch.NoEntity : index.Add(key));
        }
    }
}

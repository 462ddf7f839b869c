namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>What a checkpoint takes in of one table.</summary>
internal sealed class TableChanges
{
    private TableChanges(EntityTable table)
    {
        Table = table;

        // In this order: what was passed is part of its entity's state, and the entity is among those taken here or in a checkpoint before.
        Positions = table.Positions.ToArray();
        Entities = table.TakeChanged();
    }

    /// <summary>The table.</summary>
    public EntityTable Table { get; }

    /// <summary>How far all events of each partition are part of the checkpoint.</summary>
    public EventPosition[] Positions { get; }

    /// <summary>The entities to write, each as it is when its turn comes.</summary>
    public List<Entity> Entities { get; }

    /// <summary>Takes the changes out of a table.</summary>
    public static TableChanges Take(EntityTable table) => new(table);

    /// <summary>Gives them back, for the next checkpoint.</summary>
    public void GiveBack() => Table.GiveBack(Entities);
}

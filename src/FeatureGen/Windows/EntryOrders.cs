namespace FeatureGen.Windows;

/// <summary>The entry orders of an entity's events, one for each lag, worked out when first asked for.</summary>
internal sealed class EntryOrders(EntityEvents events)
{
    private readonly List<EntryOrder> orders = [];
    private int loaded;

    /// <summary>Forgets what belongs to the entity before; memory is kept.</summary>
    public void Clear() => loaded = 0;

    /// <summary>The order for windows of that lag.</summary>
    public EntryOrder For(long lag)
    {
        for (int index = 0; index < loaded; index++)
        {
            if (orders[index].Lag == lag)
            {
                return orders[index];
            }
        }

        if (loaded == orders.Count)
        {
            orders.Add(new EntryOrder());
        }

        EntryOrder order = orders[loaded++];
        order.Load(events, lag);
        return order;
    }
}

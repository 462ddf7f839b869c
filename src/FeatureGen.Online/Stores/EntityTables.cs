using System.Collections.Concurrent;
using FeatureGen.Plans;

namespace FeatureGen.Online.Stores;

/// <summary>The tables of a store, one for each state fingerprint. Safe for use by several threads.</summary>
/// <param name="create">Makes the table of a view that has none, or refuses to.</param>
internal sealed class EntityTables(Func<ViewPlan, EntityTable> create)
{
    private readonly ConcurrentDictionary<string, EntityTable> byFingerprint = new(StringComparer.Ordinal);

    // Plans live as long as their classes; to hash a reference is quicker than to hash a fingerprint.
    private readonly ConcurrentDictionary<ViewPlan, EntityTable> byPlan = new(ReferenceEqualityComparer.Instance);

    /// <summary>All tables.</summary>
    public IEnumerable<EntityTable> All => byFingerprint.Values;

    /// <summary>The table of a view.</summary>
    public EntityTable Of(ViewPlan view) => byPlan.TryGetValue(view, out EntityTable? table) ? table : Add(view);

    private EntityTable Add(ViewPlan view) => byPlan.GetOrAdd(view, byFingerprint.GetOrAdd(view.StateFingerprint, static (_, make) => make.create(make.view), (create, view)));
}

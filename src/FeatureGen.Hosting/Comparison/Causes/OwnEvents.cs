using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Hosting.Verification.Replay;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Comparison.Causes;

/// <summary>The events that some rows are themselves, view by view.</summary>
internal sealed class OwnEvents
{
    private readonly Dictionary<(ViewPlan View, long Id), List<int>> found = [];

    /// <summary>Looks through all events for the ids of some rows.</summary>
    public OwnEvents(SpineRows rows, IEnumerable<int> asked, IReadOnlyDictionary<ViewPlan, ViewEvents> events, CancellationToken cancellation)
    {
        HashSet<long> ids = [.. asked.Select(rows.SelfIdOf).OfType<long>()];
        foreach (ViewEvents view in events.Values.Where(view => view.View.Event.Id >= 0 && ids.Count > 0))
        {
            int id = view.View.Event.Id;
            view.Run(
                (tile, start, count) =>
                {
                    for (int row = 0; row < count; row++)
                    {
                        if (ids.Contains(tile.LongsOf(id)[row]))
                        {
                            Add(view.View, tile.LongsOf(id)[row], start + row);
                        }
                    }
                },
                cancellation);
        }
    }

    /// <summary>The events of a view with an id.</summary>
    public IReadOnlyList<int> Of(ViewPlan view, long? id) => id is { } self && found.TryGetValue((view, self), out List<int>? events) ? events : [];

    private void Add(ViewPlan view, long id, int row)
    {
        if (!found.TryGetValue((view, id), out List<int>? events))
        {
            found.Add((view, id), events = []);
        }

        events.Add(row);
    }
}

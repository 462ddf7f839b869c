using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Offline.Events;
using FeatureGen.Plans;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Training;

/// <summary>A view and all joins of the service that read it, so that its events are read once for all of them.</summary>
internal sealed class JoinedView
{
    private JoinedView(ViewPlan view, ImmutableArray<JoinPlan> joins, EventFiles files)
    {
        View = view;
        Files = files;
        Tally = new EventTally(view.Event);
        Entities = new KeyIndex(view.Event.Keys.Length);
        Joins = [.. joins.Index().Where(join => join.Item.View == view).Select(join => new RowEntities(join.Index, join.Item))];
    }

    /// <summary>The view.</summary>
    public ViewPlan View { get; }

    /// <summary>The files of its source.</summary>
    public EventFiles Files { get; }

    /// <summary>Counts its events during the first scan.</summary>
    public EventTally Tally { get; }

    /// <summary>The entities that the block's rows ask for.</summary>
    public KeyIndex Entities { get; }

    /// <summary>Which entity each row asks for, join by join.</summary>
    public RowEntities[] Joins { get; }

    /// <summary>The distinct views of a service.</summary>
    public static JoinedView[] Of(ImmutableArray<JoinPlan> joins, Func<ViewPlan, EventFiles> open)
        => [.. joins.Select(join => join.View).Distinct().Select(view => new JoinedView(view, joins, open(view)))];

    /// <summary>Forgets the block's rows.</summary>
    public void Clear()
    {
        Entities.Clear();
        foreach (RowEntities join in Joins)
        {
            join.Clear();
        }
    }

    /// <summary>Takes in rows for which the key program has run.</summary>
    public void Append(Tile keys, int rows)
    {
        foreach (RowEntities join in Joins)
        {
            join.Append(keys, rows, Entities);
        }
    }
}

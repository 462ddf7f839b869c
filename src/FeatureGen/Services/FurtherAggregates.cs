using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Services;

/// <summary>Brings together what a view of several sources reads: the aggregates of further sources come after those of the first, in the tile of its program.</summary>
internal sealed class FurtherAggregates
{
    private readonly Tile target;
    private readonly Tile[] sources;
    private readonly int[] firstColumns;

    /// <param name="plan">The service.</param>
    /// <param name="join">The join of the view; those of its further sources come after it.</param>
    /// <param name="tiles">The tiles of all joins.</param>
    /// <exception cref="InvalidOperationException">Another version of the view is joined.</exception>
    public FurtherAggregates(ServicePlan plan, int join, ServiceTiles tiles)
    {
        ViewPlan view = plan.Joins[join].View;
        if (!plan.Joins.Skip(join + 1).Select(further => further.View).Take(view.FurtherSources.Length).SequenceEqual(view.FurtherSources))
        {
            throw new InvalidOperationException($"The sources of {view.Name} are not those that {plan.Name} joins; recompile the service together with the views that it joins.");
        }

        target = tiles.Join(join);
        sources = [.. plan.JoinsBehind(join).Select(tiles.Join)];
        firstColumns = new int[sources.Length + 1];
        for (int source = 0; source < sources.Length; source++)
        {
            firstColumns[source + 1] = firstColumns[source] + plan.Joins[join + source].View.Aggregates.Length;
        }
    }

    /// <summary>Copies the aggregates of the first rows.</summary>
    public void Copy(int rows)
    {
        for (int source = 1; source < sources.Length; source++)
        {
            for (int column = firstColumns[source]; column < firstColumns[source + 1]; column++)
            {
                int from = column - firstColumns[source];
                target.Copy(column, sources[source], from, rows);
                sources[source].StatusOf(from)[..rows].CopyTo(target.StatusOf(column));
            }
        }

        for (int row = 0; row < rows; row++)
        {
            EmptyWindowsOf(row);
        }
    }

    /// <summary>An entity that has events of some source is not missing: of the others, its windows are empty.</summary>
    private void EmptyWindowsOf(int row)
    {
        int missing = 0;
        for (int source = 0; source < sources.Length; source++)
        {
            missing += IsMissing(source, row) ? 1 : 0;
        }

        if (missing == 0 || missing == sources.Length)
        {
            return;
        }

        for (int source = 0; source < sources.Length; source++)
        {
            if (IsMissing(source, row))
            {
                SetEmpty(source, row);
            }
        }
    }

    private void SetEmpty(int source, int row)
    {
        for (int column = firstColumns[source]; column < firstColumns[source + 1]; column++)
        {
            target.StatusOf(column)[row] = FeatureStatus.EmptyWindow;
        }
    }

    // An entity is missing for all aggregates of a source or for none.
    private bool IsMissing(int source, int row) => target.StatusOf(firstColumns[source])[row] == FeatureStatus.Missing;
}

using FeatureGen.Hosting.Comparison.Values;
using FeatureGen.Hosting.Progress;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Hosting.Verification.Replay;
using FeatureGen.Hosting.Verification.Specified;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Comparison.Causes;

/// <summary>Why features differ, in the rows that were looked into.</summary>
internal sealed class Explanations
{
    private readonly ILookup<FeatureDifferences, ExplainedDifference> found;
    private readonly ConcernedEvents? events;

    private Explanations(IEnumerable<(FeatureDifferences Feature, ExplainedDifference Difference)> found, ConcernedEvents? events)
    {
        this.found = found.ToLookup(each => each.Feature, each => each.Difference);
        this.events = events;
    }

    /// <summary>What the values alone say.</summary>
    public static Explanations ByValues(IEnumerable<FeatureDifferences> features)
        => new(features.SelectMany(feature => feature.Drawn.Select(row => (feature, CauseSearch.ByValues(row, feature, isStale: false)))), null);

    /// <summary>What the events say: reads all of them.</summary>
    /// <param name="database">What reads them.</param>
    /// <param name="options">Where they are.</param>
    /// <param name="definition">The service's class.</param>
    /// <param name="features">The features with their rows.</param>
    /// <param name="table">The new file; its first columns are those of the request.</param>
    /// <param name="phases">Is told of the rows done.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static Explanations ByEvents(
        DuckDbDatabase database, ComparisonOptions options, Type definition, IReadOnlyList<FeatureDifferences> features, LaneTable table,
        Phases phases, CancellationToken cancellation)
    {
        IReadOnlyDictionary<ViewPlan, ViewEvents> events = EventData.Read(database, options.Plan.Joins, options.Events, phases, cancellation);
        SpineRows rows = new(options.Plan, options.Plan.Joins, table, events, cancellation);
        SpecifiedService service = new(definition, options.Plan, rows, events, hasLabels: false);
        (int Row, FeatureDifferences[] Features)[] asked = [.. features.SelectMany(feature => feature.Drawn.Select(row => (Row: row, Feature: feature)))
            .GroupBy(each => each.Row, each => each.Feature).OrderBy(group => group.Key).Select(group => (group.Key, group.ToArray()))];
        DeviatingEvents deviating = new(options.Plan, rows, events, new OwnEvents(rows, asked.Select(row => row.Row), events, cancellation));
        CauseSearch search = new(service, deviating, options.Plan.RequestColumns.Length);
        phases.Begin("explaining differences", asked.Length);
        var explained = new ExplainedDifference[asked.Length][];
        Parallel.For(0, asked.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, place =>
        {
            explained[place] = search.Explain(asked[place].Row, asked[place].Features);
            phases.Add(1);
        });
        return new Explanations(
            asked.SelectMany((row, place) => row.Features.Zip(explained[place])), new ConcernedEvents(options.Plan, rows, events, service, deviating));
    }

    /// <summary>The values of all features that the events no longer give.</summary>
    public long Stale => found.Sum(feature => feature.Count(difference => difference.IsStale));

    /// <summary>The rows of a feature that were looked into, in order.</summary>
    public IReadOnlyList<ExplainedDifference> Of(FeatureDifferences feature) => [.. found[feature]];

    /// <summary>The events to which a difference is due, in words.</summary>
    public string[] EventsOf(FeatureDifferences feature, ExplainedDifference difference) => events?.Describe(feature.Column, difference) ?? [];
}

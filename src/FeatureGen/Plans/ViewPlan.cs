using System.Collections.Immutable;
using FeatureGen.Rows;
using FeatureGen.Windows;

namespace FeatureGen.Plans;

/// <summary>Everything that a path needs to compute a feature view; generated, one for each view.</summary>
public abstract class ViewPlan
{
    /// <summary>The view's name: its class's.</summary>
    public abstract string Name { get; }

    /// <summary>The class that was compiled: its own specification; null for a plan made by hand.</summary>
    public virtual Type? Definition => null;

    /// <summary>The declared version.</summary>
    public abstract int Version { get; }

    /// <summary>How one event is read.</summary>
    public abstract EventPlan Event { get; }

    /// <summary>The distinct windows.</summary>
    public abstract ImmutableArray<WindowPlan> Windows { get; }

    /// <summary>The distinct aggregates; the row program's first inputs, in this order.</summary>
    public abstract ImmutableArray<AggregatePlan> Aggregates { get; }

    /// <summary>Computes derived features from the aggregates.</summary>
    public abstract RowProgram Program { get; }

    /// <summary>The features, in declaration order.</summary>
    public abstract ImmutableArray<FeaturePlan> Features { get; }

    /// <summary>
    /// How the further sources are read, of a view that has several: each is a view by itself, without features, which a service joins after this one. Their
    /// aggregates are inputs of the row program, after this one's.
    /// </summary>
    public virtual ImmutableArray<ViewPlan> FurtherSources => [];

    /// <summary>The features that could not be compiled, each with its reason; no path starts while there is one.</summary>
    public virtual ImmutableArray<string> Refused => [];

    /// <summary>The declared serving delay of the source in microseconds: an event counts from known + lag on.</summary>
    public virtual long SourceLag => 0;

    /// <summary>How far apart the times are at which the view takes in what has become known, in microseconds; 0 where it does continuously.</summary>
    public virtual long Cadence => 0;

    /// <summary>How long after these times it can be read, in microseconds.</summary>
    public virtual long Delay => 0;

    /// <summary>From when on an event counts: the one rule of all paths.</summary>
    public KnowledgeLimit Knowledge => new(SourceLag - Maturity, Cadence, Delay);

    /// <summary>
    /// Of a view of labels: how long after a row's time its windows end, in microseconds, at least 1. The windows are those that end then: computing labels is
    /// computing features of later rows. 0 of a view of features.
    /// </summary>
    public virtual long Horizon => 0;

    /// <summary>Of a view of labels: how much later than the end of its windows an event that counts may become known, in microseconds.</summary>
    public virtual long Maturity => 0;

    /// <summary>The time as of which windows are computed for a row: its own, or of labels the end of their windows.</summary>
    public long WindowTime(long rowTime) => SaturatingTime.Later(rowTime, Horizon);

    /// <summary>Whether its features are labels.</summary>
    public bool IsOfLabels => Horizon > 0;

    /// <summary>Whether the labels of a row are known by a time.</summary>
    public bool AreMature(long rowTime, long asOf) => (Int128)rowTime + Horizon + Maturity <= asOf;

    /// <summary>What the state's bytes mean: columns, admission, filters, selections, windows and layout. SHA-256 in hexadecimal.</summary>
    public abstract string StateFingerprint { get; }

    /// <summary>From the earliest start of its windows to the time: an entity without a visible event in it is missing.</summary>
    public WindowEdges Reach => field ??= WindowEdges.Reach(this);
}

using FeatureGen.Offline;
using FeatureGen.Plans;

namespace FeatureGen.Hosting;

/// <summary>What a verb runs over. What is not set comes from <c>featuregen.json</c>.</summary>
public sealed record VerbOptions
{
    /// <summary>The services to choose from; those that this program registered unless set.</summary>
    public IReadOnlyList<ServicePlan> Services { get; init; } = FeatureRegistry.Services;

    /// <summary>The views that <c>explore</c> can choose besides; those that this program registered unless set.</summary>
    public IReadOnlyList<ViewPlan> Views { get; init; } = FeatureRegistry.Views;

    /// <summary>The view that <c>explore</c> computes, in place of a service.</summary>
    public string? View { get; init; }

    /// <summary>The spine's column of the time as of which <c>explore</c> computes a view; its events' unless set.</summary>
    public string? TimeColumn { get; init; }

    /// <summary>The number of rows whose values <c>explore</c> prints.</summary>
    public int ShownRows { get; init; } = 5;

    /// <summary>The service's name; not needed where there is only one.</summary>
    public string? Service { get; init; }

    /// <summary>The configuration file; found by itself unless set.</summary>
    public string? Configuration { get; init; }

    /// <summary>The spine's files.</summary>
    public IReadOnlyList<string> Spine { get; init; } = [];

    /// <summary>The file of features: what <c>train</c> and <c>score</c> write, and <c>verify</c> and <c>compare</c> read.</summary>
    public string? Output { get; init; }

    /// <summary>Files of sources, in place of those configured.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Events { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The store's folder.</summary>
    public string? Store { get; init; }

    /// <summary>The folder of a store from which <c>backfill</c> continues; the one that it writes, where that makes no difference, unless set.</summary>
    public string? From { get; init; }

    /// <summary>The time as of which the store is filled; of <c>train</c>, until when the events of labels are all there.</summary>
    public Timestamp? AsOf { get; init; }

    /// <summary>The number of threads; one for each processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The bytes of memory that a run may take, about; 4 GiB unless set.</summary>
    public long Memory { get; init; } = 4L << 30;

    /// <summary>About how many rows <c>train</c> and <c>score</c> compute at a time, each part kept until the end; as many as the memory allows unless set.</summary>
    public int? PartRows { get; init; }

    /// <summary>Whether <c>explain</c> says what a backfill would cost.</summary>
    public bool Cost { get; init; }

    /// <summary>Whether parts that an earlier run has left are dropped.</summary>
    public bool Restart { get; init; }

    /// <summary>Whether values that are errors are written as null instead of failing the run.</summary>
    public bool KeepErrors { get; init; }

    /// <summary>Whether an event that admission refuses fails the run.</summary>
    public bool Strict { get; init; }

    /// <summary>The number of rows that <c>verify</c> has the specification evaluate as well.</summary>
    public int SpecificationRows { get; init; } = 2_000;

    /// <summary>The present features that <c>compare</c> compares <see cref="Output"/> with.</summary>
    public string? Compared { get; init; }

    /// <summary>The columns by which <c>compare</c> finds the same row in both files.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The names of columns of the present features that are called otherwise by the service, with their names there.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>The number of differing rows of each feature for which <c>compare</c> looks for the cause.</summary>
    public int ExplainedRows { get; init; } = 200;

    /// <summary>The relative difference up to which two numbers differ by rounding alone.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>The events a day of an entity, for each of which <c>explain</c> says what it costs; what a store holds is measured unless set.</summary>
    public IReadOnlyList<double> EventsPerDay { get; init; } = [];

    /// <summary>Is told how far the run is.</summary>
    public IProgress<RunProgress>? Progress { get; init; }
}

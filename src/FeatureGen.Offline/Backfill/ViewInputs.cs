using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Events;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Backfill;

/// <summary>What a view's state is computed from: files of events, and the state of an earlier run where there is one.</summary>
internal sealed class ViewInputs
{
    private readonly HashSet<string> current;

    private ViewInputs(ViewPlan view, HashSet<string> current, StoreFile? start, IReadOnlyList<EventSegment> segments)
    {
        View = view;
        this.current = current;
        Start = start;
        Segments = segments;
    }

    /// <summary>The view.</summary>
    public ViewPlan View { get; }

    /// <summary>The state to continue from, or null.</summary>
    public StoreFile? Start { get; }

    /// <summary>The files to read.</summary>
    public IReadOnlyList<EventSegment> Segments { get; }

    /// <summary>The fingerprints of all files that the state is then made from.</summary>
    public IEnumerable<string> Fingerprints => Start is null ? current : current.Union(Start.Inputs);

    /// <summary>The rows of all files.</summary>
    public long Rows => Segments.Sum(segment => segment.Files.Rows);

    /// <summary>What a run reads. Without being asked to, it continues only where that makes no difference.</summary>
    /// <exception cref="InputException">An input cannot be used, or the run cannot continue from where it was told to.</exception>
    public static ViewInputs Of(DuckDbDatabase database, ViewPlan view, BackfillOptions options, CancellationToken cancellation)
    {
        ViewInputs all = All(database, view, options, cancellation);
        try
        {
            return options.From is { } from ? all.From(from, options, needsAll: false, cancellation)
                : File.Exists(StoreFile.PathFor(options.Store, view)) ? all.From(options.Store, options, needsAll: true, cancellation)
                : all;
        }
        catch (CannotContinueException exception)
        {
            return options.From is null ? all : throw new InputException(exception.Message, exception);
        }
        catch (InputException) when (options.From is null)
        {
            // What is there is no store, or a damaged one, and will be replaced.
            return all;
        }
    }

    /// <summary>All files of a view's source, read from their beginning.</summary>
    /// <exception cref="InputException">There are none, or they cannot be read.</exception>
    public static ViewInputs All(DuckDbDatabase database, ViewPlan view, BackfillOptions options, CancellationToken cancellation)
    {
        EventFiles files = EventFiles.Of(database, view, options.Events, cancellation);
        return new ViewInputs(view, [.. files.Fingerprints], null, [new EventSegment(files, [], IsNew: false)]);
    }

    /// <summary>The same, to be read from where an earlier run has ended.</summary>
    /// <param name="store">The folder of the earlier run's state.</param>
    /// <param name="options">The run.</param>
    /// <param name="needsAll">Whether all files that the earlier state was made from must be there still.</param>
    /// <param name="cancellation">Ends the counting of rows.</param>
    /// <exception cref="CannotContinueException">There is no state, or it is of a later time or of other files.</exception>
    /// <exception cref="InputException">The files of either cannot be read.</exception>
    private ViewInputs From(string store, BackfillOptions options, bool needsAll, CancellationToken cancellation)
    {
        StoreFile start = StoreFile.Open(StoreFile.Find(store, View), View);
        if (start.AsOf > options.AsOf)
        {
            throw new CannotContinueException($"{start.Path}: is as of {start.AsOf}, after {options.AsOf}. Continue from an earlier store, or read all events by not naming one.");
        }

        if (start.Inputs.Count == 0 || (needsAll && !start.Inputs.IsSubsetOf(current)))
        {
            throw new CannotContinueException($"{start.Path}: does not say from which files it was made, or not all of them are given. Read all events by not naming it.");
        }

        EventFiles all = Segments[0].Files;
        List<EventSegment> segments = [];
        if (all.Only(start.Inputs.Contains, cancellation) is { } old)
        {
            segments.Add(new EventSegment(old, BoundsSince(start, options), IsNew: false));
        }

        if (all.Only(file => !start.Inputs.Contains(file), cancellation) is { } added)
        {
            segments.Add(new EventSegment(added, [], IsNew: true));
        }

        return new ViewInputs(View, current, start, segments);
    }

    // A refused event is told by its row, which must be counted then.
    private TimeBounds[] BoundsSince(StoreFile start, BackfillOptions options)
    {
        long last = new StateTimes(View, start.AsOf).LastKnown;
        return View.Event.KnownSource < 0 || options.StrictAdmission || last == long.MaxValue ? [] : [new TimeBounds(View.Event.KnownSource, last + 1, long.MaxValue)];
    }
}

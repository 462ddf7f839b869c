using System.Collections.Immutable;
using System.Text;
using FeatureGen.Columns;

namespace FeatureGen.Offline.Training;

/// <summary>The values that are errors: how many there are, and which came first.</summary>
internal sealed class FeatureErrors
{
    private const int Listed = 10;

    private readonly List<FeatureError> first = [];

    /// <summary>The number of errors.</summary>
    public long Count { get; private set; }

    /// <summary>The first of them.</summary>
    public ImmutableArray<FeatureError> First => [.. first];

    /// <summary>Takes in the errors of other rows.</summary>
    public void Add(long count, IEnumerable<FeatureError> firstOfThem)
    {
        Count += count;
        first.AddRange(firstOfThem);
        EndRows();
    }

    /// <summary>Notes the errors of a column in the next rows.</summary>
    public void Add(string feature, ReadOnlySpan<FeatureStatus> statuses, ReadOnlySpan<long> times, long before)
    {
        int noted = 0;
        for (int row = 0; row < statuses.Length; row++)
        {
            if (statuses[row] == FeatureStatus.Error)
            {
                Count++;
                if (noted++ < Listed)
                {
                    first.Add(new FeatureError(before + row + 1, feature, times[row]));
                }
            }
        }
    }

    /// <summary>Keeps the first errors in order of their rows; called after all columns of some rows.</summary>
    public void EndRows()
    {
        if (first.Count > Listed)
        {
            FeatureError[] kept = [.. first.OrderBy(error => error.Row).Take(Listed)];
            first.Clear();
            first.AddRange(kept);
        }
    }

    /// <summary>Refuses the run if there is an error.</summary>
    public void ThrowIfAny(string service)
    {
        if (Count == 0)
        {
            return;
        }

        StringBuilder text = new();
        text.Append(FormattableString.Invariant(
            $"Service {service}: {Count} values are errors, because the feature's C# would have thrown; nothing was written. Change the feature or the data, or keep errors as nulls (--keep-errors)."));
        foreach (FeatureError error in first.OrderBy(error => error.Row))
        {
            text.Append(FormattableString.Invariant($"\n  row {error.Row}: {error.Feature} at {new Timestamp(error.Time)}"));
        }

        if (Count > Listed)
        {
            text.Append(FormattableString.Invariant($"\n  and {Count - Listed} more"));
        }

        throw new FeatureErrorException(text.ToString());
    }
}

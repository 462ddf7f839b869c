namespace FeatureGen.Naive;

/// <summary>Notes which aggregates the evaluation of a feature evaluates.</summary>
internal sealed class Evaluation(Probe? probe = null)
{
    /// <summary>How many aggregates were evaluated since <see cref="Restart"/>.</summary>
    public int Aggregates { get; private set; }

    /// <summary>Whether the last of them found no event in its window that passes its filter.</summary>
    public bool IsEmpty { get; private set; }

    public void Restart() => Aggregates = 0;

    /// <summary>Notes that an aggregate over a window is evaluated; what is returned, if anything, answers in its place.</summary>
    public Probe? Begin(EventWindowExtent window)
    {
        Aggregates++;
        probe?.Saw(window);
        return probe;
    }

    public void End(bool isEmpty) => IsEmpty = isEmpty;
}

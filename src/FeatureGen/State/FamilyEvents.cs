using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>The events of an entity as a family sees them.</summary>
internal readonly struct FamilyEvents(StateFamily family, StateEvents events)
{
    private readonly StateColumn filter = family.Filter < 0 ? default : events.Column(family.Filter);
    private readonly StateColumn second = family.Second < 0 ? default : events.Column(family.Second);

    /// <summary>All events.</summary>
    public StateEvents All => events;

    /// <summary>What the family selects, if it does.</summary>
    public StateColumn Selection { get; } = family.Selection < 0 ? default : events.Column(family.Selection);

    /// <summary>The second thing that it selects, if it does.</summary>
    public StateColumn Second => second;

    /// <summary>Whether an event passes the filter.</summary>
    public bool Passes(int index) => !filter.Exists || filter.IsTrue(index);

    /// <summary>Whether an event has what is selected.</summary>
    public bool HasSelections(int index) => (!Selection.Exists || Selection.HasValue(index)) && (!second.Exists || second.HasValue(index));

    /// <summary>Whether an event passes the filter, and where that is asked has what is selected.</summary>
    public bool IsTaken(int index, bool areValues) => Passes(index) && (!areValues || HasSelections(index));

    /// <summary>Whether two events are of one time and sequence.</summary>
    public bool AreTied(int left, int right) => events.TimeAt(left) == events.TimeAt(right) && events.SequenceAt(left) == events.SequenceAt(right);

    /// <summary>Whether an event is of a time.</summary>
    public bool IsAt(int index, long time) => events.TimeAt(index) == time;

    /// <summary>The selected value of an event that has one, and when it was.</summary>
    public Moment MomentOf(int index)
        => new(events.TimeAt(index), events.SequenceAt(index), Selection.Kind == ValueKind.String ? 0 : Selection.LaneAt(index), Selection.TextAt(index));

    /// <summary>Takes in events, newest first.</summary>
    /// <param name="candidates">The events.</param>
    /// <param name="parts">What is taken in of their values.</param>
    /// <param name="tally">Takes them in.</param>
    /// <param name="taken">Room for as many.</param>
    /// <returns>Those that pass and have what is selected.</returns>
    public ReadOnlySpan<int> AddTo(ref Tally tally, ReadOnlySpan<int> candidates, TallyParts parts, Span<int> taken)
    {
        long passed = 0;
        int first = 0;
        int latest = 0;
        int count = 0;
        foreach (int candidate in candidates)
        {
            if (!Passes(candidate))
            {
                continue;
            }

            first = candidate;
            latest = passed == 0 ? candidate : latest;
            passed++;
            taken[count] = candidate;
            count += HasSelections(candidate) ? 1 : 0;
        }

        if (passed > 0)
        {
            tally.AddEvents(passed, events.TimeAt(first), events.TimeAt(latest));
        }

        ReadOnlySpan<int> selected = taken[..count];
        if (Selection.Exists)
        {
            tally.AddValues(events, Selection, selected, parts);
        }

        return selected;
    }
}

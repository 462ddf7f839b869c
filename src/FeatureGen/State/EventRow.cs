using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.State;

/// <summary>
/// How an event of a view lies in memory: a row of a few words, so that all of it comes with one or two cache lines, and its texts in a row of
/// their own. Made once for a view.
/// </summary>
internal sealed class EventRow
{
    /// <summary>The word of the event time.</summary>
    public const int Time = 0;

    /// <summary>The word of the known time.</summary>
    public const int Known = 1;

    /// <summary>The first word of flags: its lowest bit says whether there is an id, two more belong to each value.</summary>
    public const int Flags = 2;

    /// <summary>The flag of an id.</summary>
    public const long HasId = 1;

    private const int BitsOfAValue = 2;
    private const int BitsOfAWord = 64;

    private readonly int flagWords;

    /// <summary>Lays the events of a view out as a state keeps them: with all that they have, and with texts of their own.</summary>
    public EventRow(EventPlan plan)
        : this(plan, plan.Id >= 0, plan.DropsDuplicates || plan.HasVersions, areTextsCodes: false)
    {
    }

    /// <summary>Lays the events of a view out.</summary>
    /// <param name="plan">How the view reads its events.</param>
    /// <param name="hasIds">Whether ids are kept.</param>
    /// <param name="hasEnds">Whether it is kept until when events count.</param>
    /// <param name="areTextsCodes">Whether a text is a code, which is a word as any other.</param>
    public EventRow(EventPlan plan, bool hasIds, bool hasEnds, bool areTextsCodes)
    {
        Plan = plan;
        flagWords = ((BitsOfAValue * (1 + plan.Values.Length)) + BitsOfAWord - 1) / BitsOfAWord;
        Words = Flags + flagWords;
        Id = hasIds ? Words++ : -1;
        Sequence = plan.Sequence >= 0 ? Words++ : -1;
        Until = hasEnds ? Words++ : -1;
        Values = new EventRowValue[plan.Values.Length];
        for (int index = 0; index < Values.Length; index++)
        {
            EventValue value = plan.Values[index];
            int place = value.Kind switch
            {
                ValueKind.Boolean => -1,
                ValueKind.String when !areTextsCodes => Texts++,
                _ => Words++,
            };

            // No value straddles two words: the bit of the id is the last one of a pair.
            int bit = BitsOfAValue * (index + 1);
            Values[index] = new EventRowValue(value, place, Flags + (bit / BitsOfAWord), bit % BitsOfAWord);
        }
    }

    /// <summary>How the view reads its events.</summary>
    public EventPlan Plan { get; }

    /// <summary>The word of the id, or -1.</summary>
    public int Id { get; }

    /// <summary>The word of the sequence, or -1.</summary>
    public int Sequence { get; }

    /// <summary>The word of the known time from which the event does not count any more, or -1.</summary>
    public int Until { get; }

    /// <summary>Where the values lie, as the plan orders them.</summary>
    public EventRowValue[] Values { get; }

    /// <summary>The number of words of an event.</summary>
    public int Words { get; }

    /// <summary>The number of texts of an event.</summary>
    public int Texts { get; }

    /// <summary>Writes the event in a tile's row.</summary>
    /// <param name="tile">A tile that the event program has run over.</param>
    /// <param name="row">The event's row.</param>
    /// <param name="words">Takes its words.</param>
    /// <param name="texts">Takes its texts.</param>
    public void Copy(Tile tile, int row, Span<long> words, Span<string?> texts)
    {
        words[Time] = tile.LongsOf(Plan.Time)[row];
        words[Known] = tile.LongsOf(Plan.Known)[row];
        words.Slice(Flags, flagWords).Clear();
        if (Id >= 0)
        {
            bool hasId = tile.IsValid(Plan.Id, row);
            words[Id] = hasId ? tile.LongsOf(Plan.Id)[row] : 0;
            words[Flags] = hasId ? HasId : 0;
        }

        if (Sequence >= 0)
        {
            words[Sequence] = tile.IsValid(Plan.Sequence, row) ? tile.LongsOf(Plan.Sequence)[row] : long.MinValue;
        }

        if (Until >= 0)
        {
            words[Until] = long.MaxValue;
        }

        foreach (EventRowValue value in Values)
        {
            value.Copy(tile, row, words, texts);
        }
    }
}

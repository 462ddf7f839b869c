using FeatureGen.Columns;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>The peers' 37 windowed features.</summary>
internal sealed class WindowWorkload : PeerWorkload
{
    private readonly CardColumns data;
    private readonly bool hasKnowledgeTime;

    /// <summary>Loads a data set.</summary>
    /// <param name="folder">The folder that the generator made.</param>
    /// <param name="hasKnowledgeTime">Whether an event counts from its ingestion on, and not from its own time on.</param>
    public WindowWorkload(string folder, bool hasKnowledgeTime)
        : this(folder, hasKnowledgeTime, new StringTable())
    {
    }

    private WindowWorkload(string folder, bool hasKnowledgeTime, StringTable strings)
        : this(new CardColumns(folder, strings), hasKnowledgeTime, strings)
    {
    }

    private WindowWorkload(CardColumns data, bool hasKnowledgeTime, StringTable strings)
        : base(CardScore.Generated.Plan, strings, data.RowCards, data.RowTimes, data.Times.Length)
    {
        this.data = data;
        this.hasKnowledgeTime = hasKnowledgeTime;
    }

    /// <inheritdoc/>
    protected override void Load(string member, Tile tile, int column, ReadOnlySpan<int> events)
    {
        Span<long> into = tile.LongsOf(column);
        BitSpan mask = tile.ValidOf(column);
        switch (member)
        {
            case nameof(CardEvent.EventId):
                for (int row = 0; row < events.Length; row++)
                {
                    into[row] = events[row];
                }

                break;
            case nameof(CardEvent.At):
                Gather(data.Times, events, into);
                break;
            case nameof(CardEvent.Known):
                Gather(hasKnowledgeTime ? data.Ingested : data.Times, events, into);
                break;
            case nameof(CardEvent.Card):
                Gather(data.Cards, events, into);
                break;
            case nameof(CardEvent.Merchant):
                Gather(data.Merchants, events, into);
                break;
            case nameof(CardEvent.Online):
                for (int row = 0; row < events.Length; row++)
                {
                    into[row] = -data.Online[events[row]];
                }

                break;
            case nameof(CardEvent.Amount):
                Gather(data.Amounts, events, tile.DoublesOf(column));
                for (int row = 0; row < events.Length; row++)
                {
                    mask[row] = data.HasAmount[events[row]] != 0;
                }

                break;
            case nameof(CardEvent.Country):
                Gather(data.Countries, events, into);
                for (int row = 0; row < events.Length; row++)
                {
                    mask[row] = into[row] >= 0;
                }

                break;
            default:
                throw new InvalidOperationException($"{member} is not among the peers' columns.");
        }
    }
}

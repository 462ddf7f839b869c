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
    protected override void Load(string member, Tile tile, int column, int start, int count)
    {
        Span<long> into = tile.LongsOf(column)[..count];
        BitSpan mask = tile.ValidOf(column);
        switch (member)
        {
            case nameof(CardEvent.EventId):
                for (int row = 0; row < count; row++)
                {
                    into[row] = start + row;
                }

                break;
            case nameof(CardEvent.At):
                data.Times.AsSpan(start, count).CopyTo(into);
                break;
            case nameof(CardEvent.Known):
                (hasKnowledgeTime ? data.Ingested : data.Times).AsSpan(start, count).CopyTo(into);
                break;
            case nameof(CardEvent.Card):
                data.Cards.AsSpan(start, count).CopyTo(into);
                break;
            case nameof(CardEvent.Merchant):
                data.Merchants.AsSpan(start, count).CopyTo(into);
                break;
            case nameof(CardEvent.Online):
                for (int row = 0; row < count; row++)
                {
                    into[row] = -data.Online[start + row];
                }

                break;
            case nameof(CardEvent.Amount):
                data.Amounts.AsSpan(start, count).CopyTo(tile.DoublesOf(column));
                for (int row = 0; row < count; row++)
                {
                    mask[row] = data.HasAmount[start + row] != 0;
                }

                break;
            case nameof(CardEvent.Country):
                data.Countries.AsSpan(start, count).CopyTo(into);
                for (int row = 0; row < count; row++)
                {
                    mask[row] = into[row] >= 0;
                }

                break;
            default:
                throw new InvalidOperationException($"{member} is not among the peers' columns.");
        }
    }
}

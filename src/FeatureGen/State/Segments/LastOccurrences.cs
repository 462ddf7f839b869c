using System.Numerics;
using System.Runtime.InteropServices;
using FeatureGen.Columns;

namespace FeatureGen.State.Segments;

/// <summary>
/// Which event of an entity is the last with its value, for a family that counts distinct values: a window that ends behind all events has as many
/// of them as it holds last ones.
/// </summary>
internal sealed class LastOccurrences(StateFamily family, StateEvents events)
{
    /// <summary>The most events of a window whose values are compared with each other.</summary>
    public const int Few = 64;

    private const int BitsOfAWord = 64;

    private readonly FamilyEvents of = new(family, events);
    private readonly Dictionary<long, long> lanes = [];
    private readonly Dictionary<string, long> texts = new(StringComparer.Ordinal);
    private ulong[] isLast = [];
    private int count;

    /// <summary>The number of distinct values of the events from one on.</summary>
    public int CountFrom(int start)
    {
        int word = start / BitsOfAWord;
        int words = (count + BitsOfAWord - 1) / BitsOfAWord;
        if (word >= words)
        {
            return 0;
        }

        int distinct = BitOperations.PopCount(isLast[word] >> (start % BitsOfAWord));
        foreach (ulong bits in isLast.AsSpan((word + 1)..words))
        {
            distinct += BitOperations.PopCount(bits);
        }

        return distinct;
    }

    /// <summary>Takes in an event that was inserted at an index.</summary>
    public void Add(SegmentIndex segments, int index)
    {
        Open(index);
        if (!Counts(index))
        {
            return;
        }

        long time = events.TimeAt(index);
        ref long last = ref LastOf(index, out bool exists);
        if (exists && last >= time)
        {
            return;
        }

        if (exists)
        {
            Unmark(segments.FirstFrom(last), last, index);
        }

        last = time;
        isLast[index / BitsOfAWord] |= 1UL << (index % BitsOfAWord);
    }

    /// <summary>Takes in all events anew, from one on: no window holds those before.</summary>
    public void Rebuild(int start)
    {
        lanes.Clear();
        texts.Clear();
        count = events.Count;
        Reserve();
        isLast.AsSpan().Clear();
        for (int index = count - 1; index >= start; index--)
        {
            if (!Counts(index))
            {
                continue;
            }

            ref long last = ref LastOf(index, out bool exists);
            if (!exists)
            {
                last = events.TimeAt(index);
                isLast[index / BitsOfAWord] |= 1UL << (index % BitsOfAWord);
            }
        }
    }

    private bool Counts(int index) => events.Counts(index) && of.Passes(index) && of.HasSelections(index);

    private ref long LastOf(int index, out bool exists)
    {
        if (of.Selection.Kind == ValueKind.String)
        {
            return ref CollectionsMarshal.GetValueRefOrAddDefault(texts, of.Selection.TextAt(index)!, out exists);
        }

        return ref CollectionsMarshal.GetValueRefOrAddDefault(lanes, of.Selection.LaneAt(index), out exists);
    }

    // One that is not found has been forgotten since, and is in no window any more.
    private void Unmark(int first, long time, int same)
    {
        for (int index = first; index < count && events.TimeAt(index) == time; index++)
        {
            ulong mark = 1UL << (index % BitsOfAWord);
            if ((isLast[index / BitsOfAWord] & mark) != 0 && of.Selection.Compare(index, same) == 0)
            {
                isLast[index / BitsOfAWord] &= ~mark;
                return;
            }
        }
    }

    private void Open(int index)
    {
        count++;
        Reserve();
        int word = index / BitsOfAWord;
        for (int each = (count - 1) / BitsOfAWord; each > word; each--)
        {
            isLast[each] = (isLast[each] << 1) | (isLast[each - 1] >> (BitsOfAWord - 1));
        }

        ulong before = (1UL << (index % BitsOfAWord)) - 1;
        isLast[word] = (isLast[word] & before) | ((isLast[word] & ~before) << 1);
    }

    private void Reserve()
    {
        int words = (count + BitsOfAWord - 1) / BitsOfAWord;
        if (words > isLast.Length)
        {
            Array.Resize(ref isLast, Math.Max(words, isLast.Length + (isLast.Length / 2)));
        }
    }
}

namespace FeatureGen.State;

/// <summary>One word of the row of each of some events: a column that lies among others.</summary>
/// <param name="words">The rows, from the column's word of the first on.</param>
/// <param name="stride">The number of words of a row.</param>
/// <param name="length">The number of events.</param>
internal readonly ref struct EventWords(Span<long> words, int stride, int length)
{
    private readonly Span<long> words = words;

    /// <summary>The number of events.</summary>
    public int Length { get; } = length;

    /// <summary>The word of an event.</summary>
    public ref long this[int index] => ref words[index * stride];

    /// <summary>The words of some of the events.</summary>
    public EventWords Slice(int start, int count) => count == 0 ? default : new(words[(start * stride)..], stride, count);

    /// <summary>Copies a word for each event.</summary>
    public void CopyFrom(ReadOnlySpan<long> values)
    {
        for (int index = 0; index < values.Length; index++)
        {
            this[index] = values[index];
        }
    }

    /// <summary>Copies the word of each event.</summary>
    public void CopyTo(Span<long> values)
    {
        for (int index = 0; index < Length; index++)
        {
            values[index] = this[index];
        }
    }

    /// <summary>Gives every event the same word.</summary>
    public void Fill(long value)
    {
        for (int index = 0; index < Length; index++)
        {
            this[index] = value;
        }
    }

    /// <summary>How many events have another word than one.</summary>
    public int CountExcept(long value)
    {
        int count = 0;
        for (int index = 0; index < Length; index++)
        {
            count += this[index] == value ? 0 : 1;
        }

        return count;
    }
}

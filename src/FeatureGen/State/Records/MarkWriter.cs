namespace FeatureGen.State;

/// <summary>Writes yes or no, seven to the byte.</summary>
internal ref struct MarkWriter(RecordWriter writer)
{
    /// <summary>How many go into a byte: as many as a variable-length integer of one byte holds.</summary>
    public const int InByte = 7;

    private uint marks;
    private int count;

    /// <summary>Writes one.</summary>
    public void Write(bool mark)
    {
        marks |= mark ? 1u << count : 0;
        if (++count == InByte)
        {
            Finish();
        }
    }

    /// <summary>Writes what a last byte has not been filled with.</summary>
    public void Finish()
    {
        if (count > 0)
        {
            writer.WriteUnsigned(marks);
        }

        marks = 0;
        count = 0;
    }
}

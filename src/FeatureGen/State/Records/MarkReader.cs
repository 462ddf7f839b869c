namespace FeatureGen.State;

/// <summary>Reads what <see cref="MarkWriter"/> wrote.</summary>
internal ref struct MarkReader
{
    private ulong marks;
    private int left;

    /// <summary>Reads one.</summary>
    public bool Read(ref RecordReader reader)
    {
        if (left == 0)
        {
            marks = reader.ReadUnsigned();
            left = MarkWriter.InByte;
        }

        bool mark = (marks & 1) != 0;
        marks >>= 1;
        left--;
        return mark;
    }
}

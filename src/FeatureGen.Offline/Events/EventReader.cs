using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Offline.Reading;

namespace FeatureGen.Offline.Events;

/// <summary>The rows of an event's sources on their way into tiles, source after source.</summary>
internal sealed class EventReader(ImmutableArray<SourceFiles> sources, IReadOnlyList<TimeBounds> bounds, CancellationToken cancellation) : IDisposable
{
    private ColumnarReader? reader = sources[0].Open(bounds, cancellation);
    private int current;

    /// <summary>The files, in a message, from which the last rows came.</summary>
    public string Label => sources[current].Label;

    /// <summary>The number of rows read so far of those files.</summary>
    public long Rows => reader?.Rows ?? 0;

    /// <summary>Reads the next rows into the tile's first columns, as <see cref="ColumnarReader.Read"/> does.</summary>
    /// <returns>The number of rows; 0 at the end.</returns>
    /// <exception cref="InputException">A file is damaged or has changed, or a text does not spell a value of its column's kind.</exception>
    public int Read(Tile tile)
    {
        int rows = reader?.Read(tile) ?? 0;
        while (rows == 0 && current + 1 < sources.Length)
        {
            Dispose();
            current++;
            reader = sources[current].Open(bounds, cancellation);
            rows = reader.Read(tile);
        }

        return rows;
    }

    /// <summary>Ends the reading.</summary>
    public void Dispose()
    {
        reader?.Dispose();
        reader = null;
    }
}

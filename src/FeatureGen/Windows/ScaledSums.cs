using FeatureGen.Columns;
using FeatureGen.Exact;

namespace FeatureGen.Windows;

/// <summary>
/// Exact sums of a block's values before each position, in order of time and in order of entry, at a common scale: what a window holds is
/// one subtraction for each.
/// </summary>
internal sealed class ScaledSums
{
    private Int128[] values = [];
    private Int128[] sums = [];
    private Int128[] sumsByEntry = [];
    private WideSquareSum[] squares = [];
    private WideSquareSum[] squaresByEntry = [];
    private bool hasSquares;
    private bool isByTime;

    /// <summary>The scale of the values.</summary>
    public CommonScale Scale { get; private set; }

    /// <summary>Whether the values are doubles.</summary>
    public bool IsFloating { get; private set; }

    /// <summary>Sums the values of the events that take part; false if they have no common scale.</summary>
    public bool TryLoad(SelectedEvents selected, EntryOrder order, bool needsSquares)
    {
        IsFloating = selected.Kind is ValueKind.Double or ValueKind.Single;
        CommonScale scale = CommonScale.Integers;
        if (IsFloating ? !CommonScale.TryFind(selected.Lanes, out scale) : !CommonScale.FitsIntegers(selected.Lanes.Length))
        {
            return false;
        }

        Scale = scale;
        hasSquares = needsSquares;
        isByTime = order.IsByTime;
        Reserve(selected.Lanes.Length);
        Scaled(selected);
        Accumulate(selected.Lanes.Length);
        if (!isByTime)
        {
            AccumulateByEntry(order.Positions);
        }

        return true;
    }

    /// <summary>What lies from a position on, in order of time, of what has come up to a place in the order of entry.</summary>
    /// <param name="count">The number of values there.</param>
    /// <param name="start">The position.</param>
    /// <param name="entered">The place.</param>
    public ScaledSum Between(int count, int start, int entered)
    {
        Int128 sum = (isByTime ? sums : sumsByEntry)[entered] - sums[start];
        WideSquareSum ofSquares = default;
        if (hasSquares)
        {
            ofSquares = (isByTime ? squares : squaresByEntry)[entered];
            ofSquares.Subtract(squares[start]);
        }

        return new ScaledSum(count, sum, ofSquares);
    }

    /// <summary>The value at one position, which takes part.</summary>
    public ScaledSum At(int position)
        => new(1, values[position], hasSquares ? WideSquareSum.Of(values[position]) : default);

    // The lanes of events that do not take part are 0, which adds nothing.
    private void Scaled(SelectedEvents selected)
    {
        ReadOnlySpan<long> lanes = selected.Lanes;
        for (int position = 0; position < lanes.Length; position++)
        {
            values[position] = IsFloating ? Scale.Scaled(lanes[position])
                : selected.Kind == ValueKind.Boolean ? -lanes[position]
                : lanes[position];
        }
    }

    private void Accumulate(int count)
    {
        Int128 sum = 0;
        WideSquareSum ofSquares = default;
        for (int position = 0; position < count; position++)
        {
            sums[position] = sum;
            sum += values[position];
            if (hasSquares)
            {
                squares[position] = ofSquares;
                ofSquares.Add(WideSquareSum.Of(values[position]));
            }
        }

        sums[count] = sum;
        squares[hasSquares ? count : 0] = ofSquares;
    }

    private void AccumulateByEntry(ReadOnlySpan<int> positions)
    {
        Int128 sum = 0;
        WideSquareSum ofSquares = default;
        for (int place = 0; place < positions.Length; place++)
        {
            sumsByEntry[place] = sum;
            sum += values[positions[place]];
            if (hasSquares)
            {
                squaresByEntry[place] = ofSquares;
                ofSquares.Add(WideSquareSum.Of(values[positions[place]]));
            }
        }

        sumsByEntry[positions.Length] = sum;
        squaresByEntry[hasSquares ? positions.Length : 0] = ofSquares;
    }

    private void Reserve(int count)
    {
        if (sums.Length <= count)
        {
            int capacity = Math.Max(count, 2 * values.Length);
            values = new Int128[capacity];
            sums = new Int128[capacity + 1];
            sumsByEntry = new Int128[capacity + 1];
            squares = [default];
            squaresByEntry = [default];
        }

        if (hasSquares && squares.Length <= count)
        {
            squares = new WideSquareSum[sums.Length];
            squaresByEntry = new WideSquareSum[sums.Length];
        }
    }
}

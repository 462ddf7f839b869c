using FeatureGen.Columns;
using FeatureGen.Exact;
using FeatureGen.Plans;

namespace FeatureGen.State;

/// <summary>What is carried along over the events of a family, newest to oldest, or kept of folded ones. Additions commute to the bit.</summary>
internal struct Tally
{
    /// <summary>The number of doubles from which gathering them and adding them at once pays.</summary>
    private const int ManyDoubles = 48;

    private const int DoublesAtOnce = 256;

    /// <summary>The number of events that pass the filter.</summary>
    public long Events;

    /// <summary>The times of the first and the latest of them.</summary>
    public long FirstTime, LatestTime;

    /// <summary>The number of values.</summary>
    public long Values;

    /// <summary>The number of distinct values; counted by whoever keeps them.</summary>
    public long Distinct;

    /// <summary>The number of values that are true.</summary>
    public long Trues;

    /// <summary>The least and the greatest value, once there is one.</summary>
    public long Least, Greatest;

    /// <summary>The sums of integers.</summary>
    public IntegerSum Integers;

    /// <summary>The squares of integers.</summary>
    public IntegerSquareSum IntegerSquares;

    /// <summary>The sums of doubles.</summary>
    public ExactSum Doubles;

    /// <summary>The squares of doubles.</summary>
    public ExactSquareSum DoubleSquares;

    /// <summary>The first and the latest value.</summary>
    public Moment First, Latest;

    /// <summary>Counts events that pass the filter, of which the times of the first and the latest are given.</summary>
    public void AddEvents(long count, long firstTime, long latestTime)
    {
        AddTimes(firstTime, latestTime);
        Events += count;
    }

    /// <summary>Takes in the times of the first and the latest of other events, before those are counted.</summary>
    public void AddTimes(long firstTime, long latestTime)
    {
        FirstTime = Events == 0 ? firstTime : Math.Min(FirstTime, firstTime);
        LatestTime = Events == 0 ? latestTime : Math.Max(LatestTime, latestTime);
    }

    /// <summary>Adds the values of events, given by their indices from newest to oldest.</summary>
    public void AddValues(StateEvents events, StateColumn column, ReadOnlySpan<int> indices, TallyParts parts)
    {
        if (indices.IsEmpty)
        {
            return;
        }

        bool isFloating = column.Kind is ValueKind.Double or ValueKind.Single;
        if ((parts & TallyParts.Sum) != 0 && isFloating)
        {
            AddDoubles(column, indices, parts);
        }
        else if ((parts & TallyParts.Sum) != 0)
        {
            AddIntegers(column, indices, parts);
        }

        if ((parts & TallyParts.Extremes) != 0)
        {
            AddExtremes(column, indices);
        }

        if ((parts & TallyParts.Trues) != 0)
        {
            foreach (int index in indices)
            {
                Trues += column.IsTrue(index) ? 1 : 0;
            }
        }

        AddMoments(events, column, indices, parts);
        Values += indices.Length;
    }

    /// <summary>Takes in the least and the greatest of other values, before those are counted.</summary>
    public void AddExtremes(long least, long greatest, ValueKind kind)
    {
        bool isFirst = Values == 0;
        Least = isFirst || ValueOrder.Compare(least, Least, kind) < 0 ? least : Least;
        Greatest = isFirst || ValueOrder.Compare(greatest, Greatest, kind) > 0 ? greatest : Greatest;
    }

    /// <summary>The value of an aggregate of at least one event, or why there is none; the lane of a text is 0.</summary>
    public readonly FeatureStatus Finish(StateAggregate aggregate, StateWindow window, ValueKind selection, long time, out long lane)
    {
        AggregateKind kind = aggregate.Kind;
        bool isFloating = selection is ValueKind.Double or ValueKind.Single;
        lane = 0;
        switch (kind)
        {
            case AggregateKind.Count:
                lane = Events;
                return FeatureStatus.Present;
            case AggregateKind.CountOf:
                lane = Values;
                return FeatureStatus.Present;
            case AggregateKind.CountDistinct:
                lane = Distinct;
                return FeatureStatus.Present;
            case AggregateKind.TimeSinceLatest:
                lane = time - LatestTime;
                return FeatureStatus.Present;
            case AggregateKind.TimeSinceFirst:
                lane = time - FirstTime;
                return FeatureStatus.Present;
            case AggregateKind.Rate:
                lane = Lane(ExactStatistics.Rate(Events, aggregate.Parameter, window.Length));
                return FeatureStatus.Present;
            case AggregateKind.InterArrivalAverage when Events > 1:
                lane = Lane(ExactStatistics.AverageSeconds((Int128)LatestTime - FirstTime, Events - 1));
                return FeatureStatus.Present;
            case AggregateKind.Any:
                lane = Trues > 0 ? -1 : 0;
                return FeatureStatus.Present;
            case AggregateKind.All:
                lane = Trues == Values ? -1 : 0;
                return FeatureStatus.Present;
            case AggregateKind.Sum when isFloating:
                lane = Lane(Doubles.Round());
                return FeatureStatus.Present;
            case AggregateKind.Sum:
                return Integers.TryGetInt64(out lane) ? FeatureStatus.Present : FeatureStatus.Error;
        }

        if (Values == 0 || (kind is AggregateKind.Variance or AggregateKind.StdDev && Values < 2))
        {
            return FeatureStatus.Null;
        }

        lane = kind switch
        {
            AggregateKind.Min => Least,
            AggregateKind.Max => Greatest,
            AggregateKind.First => First.Lane,
            AggregateKind.Latest => Latest.Lane,
            AggregateKind.Share => Lane((double)Trues / Values),
            AggregateKind.Average when isFloating => Lane(ExactStatistics.Average(Doubles, Values)),
            AggregateKind.Average => Lane(ExactStatistics.Average(Integers, Values)),
            AggregateKind.Variance when isFloating => Lane(ExactStatistics.SampleVariance(Doubles, DoubleSquares, Values)),
            AggregateKind.Variance => Lane(ExactStatistics.SampleVariance(Integers, IntegerSquares, Values)),
            AggregateKind.StdDev when isFloating => Lane(ExactStatistics.StandardDeviation(Doubles, DoubleSquares, Values)),
            AggregateKind.StdDev => Lane(ExactStatistics.StandardDeviation(Integers, IntegerSquares, Values)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        return FeatureStatus.Present;
    }

    private static long Lane(double value) => ValueOrder.Normalize(BitConverter.DoubleToInt64Bits(value), ValueKind.Double);

    private void AddDoubles(StateColumn column, ReadOnlySpan<int> indices, TallyParts parts)
    {
        if (indices.Length >= ManyDoubles)
        {
            AddManyDoubles(column, indices, parts);
            return;
        }

        foreach (int index in indices)
        {
            Doubles.Add(BitConverter.Int64BitsToDouble(column.LaneAt(index)));
        }

        if ((parts & TallyParts.Squares) != 0)
        {
            foreach (int index in indices)
            {
                DoubleSquares.Add(BitConverter.Int64BitsToDouble(column.LaneAt(index)));
            }
        }
    }

    private void AddManyDoubles(StateColumn column, ReadOnlySpan<int> indices, TallyParts parts)
    {
        EventWords lanes = column.Lanes;
        Span<double> values = stackalloc double[DoublesAtOnce];
        while (!indices.IsEmpty)
        {
            int count = Math.Min(indices.Length, DoublesAtOnce);
            for (int i = 0; i < count; i++)
            {
                values[i] = BitConverter.Int64BitsToDouble(lanes[indices[i]]);
            }

            Doubles.Add(values[..count]);
            if ((parts & TallyParts.Squares) != 0)
            {
                DoubleSquares.Add(values[..count]);
            }

            indices = indices[count..];
        }
    }

    private void AddIntegers(StateColumn column, ReadOnlySpan<int> indices, TallyParts parts)
    {
        // Sums in locals: they stay in registers.
        EventWords lanes = column.Lanes;
        IntegerSum sum = Integers;
        foreach (int index in indices)
        {
            sum.Add(lanes[index]);
        }

        Integers = sum;
        if ((parts & TallyParts.Squares) != 0)
        {
            IntegerSquareSum squares = IntegerSquares;
            foreach (int index in indices)
            {
                squares.Add(lanes[index]);
            }

            IntegerSquares = squares;
        }
    }

    private void AddExtremes(StateColumn column, ReadOnlySpan<int> indices)
    {
        long least = Values == 0 ? column.LaneAt(indices[0]) : Least;
        long greatest = Values == 0 ? least : Greatest;
        ValueKind kind = column.Kind;
        if (kind is not (ValueKind.Boolean or ValueKind.Single or ValueKind.Double))
        {
            EventWords lanes = column.Lanes;
            foreach (int index in indices)
            {
                least = Math.Min(least, lanes[index]);
                greatest = Math.Max(greatest, lanes[index]);
            }

            (Least, Greatest) = (least, greatest);
            return;
        }

        foreach (int index in indices)
        {
            long lane = column.LaneAt(index);
            least = ValueOrder.Compare(lane, least, kind) < 0 ? lane : least;
            greatest = ValueOrder.Compare(lane, greatest, kind) > 0 ? lane : greatest;
        }

        Least = least;
        Greatest = greatest;
    }

    // Only the newest of the events, or the oldest, and what is tied with it can be the latest or the first.
    private void AddMoments(StateEvents events, StateColumn column, ReadOnlySpan<int> indices, TallyParts parts)
    {
        if ((parts & TallyParts.Latest) != 0)
        {
            Moment newest = MomentOf(events, column, indices[0]);
            foreach (int index in indices)
            {
                Moment moment = MomentOf(events, column, index);
                if (!moment.IsTiedWith(newest))
                {
                    break;
                }

                Latest = Moment.Later(Latest, moment, column.Kind);
            }
        }

        if ((parts & TallyParts.First) != 0)
        {
            Moment oldest = MomentOf(events, column, indices[^1]);
            for (int place = indices.Length - 1; place >= 0; place--)
            {
                Moment moment = MomentOf(events, column, indices[place]);
                if (!moment.IsTiedWith(oldest))
                {
                    break;
                }

                First = Moment.Earlier(First, moment, column.Kind);
            }
        }
    }

    private static Moment MomentOf(StateEvents events, StateColumn column, int index)
        => new(events.TimeAt(index), events.SequenceAt(index), column.Kind == ValueKind.String ? 0 : column.LaneAt(index), column.TextAt(index));
}

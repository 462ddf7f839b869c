using FeatureGen.Exact;

namespace FeatureGen.Tests.Exact;

public class AllocationTests
{
    private const int Rounds = 200;

    [Fact]
    public void Values_within_the_window_zeros_and_specials_never_allocate()
    {
        double[] values = [.. Samples.Of("cents", 100), .. Samples.Of("normals", 100), 0.0, -0.0, double.NaN, double.PositiveInfinity];
        Assert.Equal(0, Allocated(() => AddAskAndEvict(values)));
    }

    [Fact]
    public void Values_outside_the_window_do_not_allocate_where_the_sum_fits_it()
    {
        double[] values = [Math.ScaleB(1, -80), 1.5, Math.ScaleB(1, 60)];
        Assert.Equal(0, Allocated(() => AddAskAndEvict(values)));
    }

    [Theory, InlineData("cents"), InlineData("decades")]
    public void Many_values_at_once_do_not_allocate_where_their_sum_fits_the_window(string kind)
    {
        double[] values = [.. Samples.Of(kind, 5_000), double.NaN];
        double[] cents = Samples.Of("cents", 5_000);
        Assert.Equal(0, Allocated(() =>
        {
            ExactSum sum = default;
            sum.Add(values);
            sum.Subtract(values);
            ExactSquareSum squares = default;
            squares.Add(cents);
        }));
    }

    [Fact]
    public void Integers_never_allocate()
    {
        long[] values = Integers.Draw(1);
        Assert.Equal(0, Allocated(() => AddAskAndEvict(values)));
    }

    [Fact]
    public void Asking_and_writing_never_allocate_even_outside_the_window()
    {
        double[] values = [1e300, 1e-300, 3.0];
        ExactSum sum = EncodedBytes.Sum(values);
        ExactSquareSum squares = EncodedBytes.SquareSum(values);
        Assert.False(sum.IsInWindow);
        Assert.Equal(0, Allocated(() => Ask(sum, squares, values.Length)));
    }

    [Fact]
    public void The_measurement_sees_what_a_spill_allocates()
        => Assert.InRange(Allocated(() => AddAskAndEvict([1e300])), 1, long.MaxValue);

    private static void AddAskAndEvict(double[] values)
    {
        ExactSum sum = default;
        ExactSquareSum squares = default;
        foreach (double value in values)
        {
            sum.Add(value);
            squares.Add(value);
        }

        ExactSum copy = sum;
        ExactSquareSum squaresCopy = squares;
        copy.Add(sum);
        squaresCopy.Add(squares);
        Ask(copy, squaresCopy, 2 * values.Length);
        copy.Subtract(sum);
        squaresCopy.Subtract(squares);
        foreach (double value in values)
        {
            copy.Subtract(value);
            squaresCopy.Subtract(value);
        }

        Ask(copy, squaresCopy, 2);
    }

    private static void Ask(in ExactSum sum, in ExactSquareSum squares, int count)
    {
        Span<byte> buffer = stackalloc byte[ExactSquareSum.MaxEncodedLength];
        ExactStatistics.Average(sum, count);
        ExactStatistics.SampleVariance(sum, squares, count);
        ExactStatistics.StandardDeviation(sum, squares, count);
        squares.Round();
        sum.Encode(buffer);
        if (sum.IsInWindow)
        {
            ExactSum.Decode(buffer, out _);
        }

        squares.Encode(buffer);
        if (squares.IsInWindow)
        {
            ExactSquareSum.Decode(buffer, out _);
        }
    }

    private static void AddAskAndEvict(long[] values)
    {
        Span<byte> buffer = stackalloc byte[IntegerSquareSum.MaxEncodedLength];
        IntegerSum sum = default;
        IntegerSquareSum squares = default;
        foreach (long value in values)
        {
            sum.Add(value);
            squares.Add(value);
        }

        sum.Subtract(values[0]);
        squares.Subtract(values[0]);
        ExactStatistics.Average(sum, values.Length);
        ExactStatistics.StandardDeviation(sum, squares, values.Length);
        sum.Encode(buffer);
        IntegerSum.Decode(buffer, out _);
        squares.Encode(buffer);
        IntegerSquareSum.Decode(buffer, out _);
    }

    private static long Allocated(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

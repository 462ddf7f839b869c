using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The sample covariance (divisor n - 1) of two selections of the same events; null with fewer than two events that have both.</summary>
    /// <remarks>RN(n*Sxy - Sx*Sy) / RN(n*(n-1)) of exact sums. NaN or an infinity make it NaN; integers count as the nearest double.</remarks>
    public double? Covariance(Func<TEvent, double?> first, Func<TEvent, double?> second)
        => AggregateInOrder(e => first(e), e => second(e), selected => Moments.Covariance(Pairs(selected)));

    /// <summary>Pearson's correlation of two selections of the same events, from -1 to 1; null where one is always the same.</summary>
    /// <remarks>RN(n*Sxy - Sx*Sy) / (sqrt(RN(n*Sxx - Sx*Sx)) * sqrt(RN(n*Syy - Sy*Sy))). NaN or an infinity make it NaN.</remarks>
    public double? Correlation(Func<TEvent, double?> first, Func<TEvent, double?> second)
        => AggregateInOrder(e => first(e), e => second(e), selected => Moments.Correlation(Pairs(selected)));

    /// <summary>By how much the selection grows in a second: the slope by least squares over event time; null where all events are of one time.</summary>
    /// <remarks>RN(n*Stx - St*Sx) / RN(n*Stt - St*St) * 1,000,000, t being microseconds after the first event that has a selection.</remarks>
    public double? Slope(Func<TEvent, double?> value)
        => AggregateInOrder(e => value(e), null, selected =>
            Moments.Slope(selected.ConvertAll(each => (each.Time.Microseconds, (double)each.First))));

    /// <summary>The skewness of the population of selections; null where all are the same.</summary>
    /// <remarks>M3 / (M2 * sqrt(M2)), M2 = RN(n*S2 - S1^2), M3 = RN(n^2*S3 - 3*n*S2*S1 + 2*S1^3) of exact sums of powers.</remarks>
    public double? Skewness(Func<TEvent, double?> value) => AggregateValues(value, Moments.Skewness);

    /// <summary>The kurtosis of the population of selections less 3, so that a normal distribution has 0; null where all are the same.</summary>
    /// <remarks>M4 / (M2 * M2) - 3, M4 = RN(n^3*S4 - 4*n^2*S3*S1 + 6*n*S2*S1^2 - 3*S1^4).</remarks>
    public double? Kurtosis(Func<TEvent, double?> value) => AggregateValues(value, Moments.Kurtosis);

    /// <summary>The entropy, in nats, of how often each distinct selection comes: 0 where all are the same; null without any.</summary>
    /// <remarks>ln(n) - RN(sum of c * ln(c)) / n over the count c of each distinct selection, not below 0.</remarks>
    public double? Entropy<TValue>(Func<TEvent, TValue> value)
        where TValue : struct, IComparable
        => EntropyOf(e => value(e));

    /// <inheritdoc cref="Entropy{TValue}(Func{TEvent, TValue})"/>
    public double? Entropy<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct, IComparable
        => EntropyOf(e => value(e));

    /// <inheritdoc cref="Entropy{TValue}(Func{TEvent, TValue})"/>
    public double? Entropy(Func<TEvent, string?> value) => EntropyOf(value);

    private double? EntropyOf(Func<TEvent, object?> value)
        => AggregateInOrder(value, null, selected =>
        {
            if (selected.Count == 0)
            {
                return null;
            }

            var sum = Dyadic.Sum(Frequencies.Counts(selected).ConvertAll(count => count * FeatureMath.Log(count)));
            return (double?)Math.Max(0, FeatureMath.Log(selected.Count) - (sum.Round() / selected.Count));
        });

    private static List<(double X, double Y)> Pairs(List<Selection> selected)
        => selected.ConvertAll(each => ((double)each.First, (double)each.Second!));
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace FlightDelays.Leakage;

/// <summary>A logistic regression, fitted by Newton's method in a fixed number of steps and in the order of the rows: the same bits each time.</summary>
internal sealed class LogisticRegression
{
    private const int Steps = 6;

    // Keeps weights finite where features say the same twice, or separate the rows.
    private const double Ridge = 1;

    private readonly double[] weights;

    private LogisticRegression(double[] weights) => this.weights = weights;

    /// <summary>The weight of each feature, then the intercept.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>Fits a model to rows in standard units.</summary>
    public static LogisticRegression Fit(LabelledRows rows)
    {
        LogisticRegression model = new(new double[rows.Width + 1]);
        for (int step = 0; step < Steps; step++)
        {
            (double[] gradient, double[][] curvature) = model.Derivatives(rows);
            double[] change = SymmetricSystem.Solve(curvature, gradient);
            for (int weight = 0; weight < change.Length; weight++)
            {
                model.weights[weight] += change[weight];
            }
        }

        return model;
    }

    /// <summary>The log-odds of a row: the greater, the likelier the label.</summary>
    public double Score(ReadOnlySpan<double> row)
    {
        double score = weights[^1];
        for (int feature = 0; feature < row.Length; feature++)
        {
            score += weights[feature] * row[feature];
        }

        return score;
    }

    /// <summary>The scores of all rows.</summary>
    public double[] Scores(LabelledRows rows)
    {
        double[] scores = new double[rows.Count];
        for (int row = 0; row < scores.Length; row++)
        {
            scores[row] = Score(rows[row]);
        }

        return scores;
    }

    /// <summary>The gradient of the penalised log-likelihood, and the lower triangle of its negated second derivatives.</summary>
    internal (double[] Gradient, double[][] Curvature) Derivatives(LabelledRows rows)
    {
        int size = weights.Length;
        double[] gradient = [.. weights[..^1].Select(weight => -Ridge * weight), 0];
        double[][] curvature = [.. Enumerable.Range(0, size).Select(row => new double[row + 1])];
        for (int feature = 0; feature < size - 1; feature++)
        {
            curvature[feature][feature] = Ridge;
        }

        double[] values = new double[size];
        values[^1] = 1;
        for (int row = 0; row < rows.Count; row++)
        {
            rows[row].CopyTo(values);
            double probability = Logistic.Of(Score(rows[row]));
            double error = (rows.Labels[row] ? 1 : 0) - probability;
            double spread = probability * (1 - probability);
            for (int left = 0; left < size; left++)
            {
                gradient[left] += error * values[left];
                AddScaled(curvature[left], spread * values[left], values);
            }
        }

        return (gradient, curvature);
    }
    // Each sum takes its terms row by row, however many sums a vector holds: the width changes no bit.
    private static void AddScaled(Span<double> sums, double scale, ReadOnlySpan<double> values)
    {
        Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(sums);
        ReadOnlySpan<Vector<double>> wideValues = MemoryMarshal.Cast<double, Vector<double>>(values);
        for (int each = 0; each < wide.Length; each++)
        {
            wide[each] += new Vector<double>(scale) * wideValues[each];
        }

        for (int each = wide.Length * Vector<double>.Count; each < sums.Length; each++)
        {
            sums[each] += scale * values[each];
        }
    }
}

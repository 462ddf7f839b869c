namespace FlightDelays.Leakage;

/// <summary>Brings features to mean 0 and deviation 1 over the rows that a model is fitted to; null becomes the mean.</summary>
internal sealed class Standardisation
{
    private readonly double[] means;
    private readonly double[] deviations;

    /// <summary>Takes means and deviations, feature by feature, row after row: the order is part of the result.</summary>
    public Standardisation(LabelledRows rows)
    {
        means = new double[rows.Width];
        deviations = new double[rows.Width];
        for (int feature = 0; feature < rows.Width; feature++)
        {
            means[feature] = MeanOf(rows, feature, value => value);
            double mean = means[feature];
            double variance = MeanOf(rows, feature, value => (value - mean) * (value - mean));
            deviations[feature] = variance > 0 ? Math.Sqrt(variance) : 1;
        }
    }

    /// <summary>The same rows in standard units.</summary>
    public LabelledRows Apply(LabelledRows rows)
    {
        double[] values = new double[rows.Values.Length];
        for (int place = 0; place < values.Length; place++)
        {
            int feature = place % rows.Width;
            double value = rows.Values[place];
            values[place] = double.IsNaN(value) ? 0 : (value - means[feature]) / deviations[feature];
        }

        return rows with { Values = values };
    }

    private static double MeanOf(LabelledRows rows, int feature, Func<double, double> of)
    {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            double value = rows[row][feature];
            if (!double.IsNaN(value))
            {
                sum += of(value);
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}

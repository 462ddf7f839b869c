using FeatureGen.Hosting.Comparison.Matching;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Services;

namespace FeatureGen.Hosting.Comparison.Values;

/// <summary>Compares one feature in all rows: counts what differs, and draws rows by hash to be looked into.</summary>
internal sealed class FeatureDifferences
{
    private const int RowsByValues = 200;

    private readonly LaneTable old;
    private readonly LaneTable @new;
    private readonly MatchedRows rows;

    public FeatureDifferences(ComparedColumn column, LaneTable old, LaneTable @new, MatchedRows rows, ComparisonOptions options)
    {
        this.old = old;
        this.@new = @new;
        this.rows = rows;
        Column = column;
        Rule = ValueRule.For(options.Tolerance, column.IsSingle, MeanMagnitude());
        Drawn = Compare(options.ExplainedRows > 0 ? options.ExplainedRows : RowsByValues);
    }

    /// <summary>The feature.</summary>
    public ComparedColumn Column { get; }

    /// <summary>When two of its values are the same.</summary>
    public ValueRule Rule { get; }

    /// <summary>The rows in which the values are the same.</summary>
    public long Equal { get; private set; }

    /// <summary>The rows in which they differ by rounding alone.</summary>
    public long Rounded { get; private set; }

    /// <summary>The rows in which they differ by more.</summary>
    public long Different { get; private set; }

    /// <summary>The first row of the new file in which they differ by rounding alone, or -1.</summary>
    public int FirstRounded { get; private set; } = -1;

    /// <summary>Rows of the new file in which they differ by more; in every run the same ones.</summary>
    public int[] Drawn { get; }

    /// <summary>The present value in a row of the new file.</summary>
    public FeatureValue OldAt(int row) => old.ValueAt(Column.Old, rows.OldOf(row));

    /// <summary>FeatureGen's value.</summary>
    public FeatureValue NewAt(int row) => @new.ValueAt(Column.New, row);

    private double MeanMagnitude()
    {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < rows.NewRows; row++)
        {
            double magnitude = Math.Abs(ValueRule.NumberOf(NewAt(row)));
            bool counts = double.IsFinite(magnitude);
            sum += counts ? magnitude : 0;
            count += counts ? 1 : 0;
        }

        return count == 0 || !double.IsFinite(sum) ? 0 : sum / count;
    }

    // Rows in which one side is null are drawn apart: they are often few, and of a cause of their own.
    private int[] Compare(int most)
    {
        DrawnRows ofValues = new(most);
        DrawnRows ofNulls = new(most);
        for (int row = 0; row < rows.NewRows; row++)
        {
            if (rows.OldOf(row) < 0)
            {
                continue;
            }

            FeatureValue present = OldAt(row);
            FeatureValue computed = NewAt(row);
            switch (Rule.Compare(present, computed))
            {
                case Agreement.Equal:
                    Equal++;
                    break;
                case Agreement.Rounded:
                    FirstRounded = FirstRounded < 0 ? row : FirstRounded;
                    Rounded++;
                    break;
                default:
                    Different++;
                    (present.HasValue == computed.HasValue ? ofValues : ofNulls).Offer(row);
                    break;
            }
        }

        return [.. ofValues.Rows.Concat(ofNulls.Rows).Order()];
    }
}

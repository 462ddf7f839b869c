namespace FeatureGen.Benchmarks.Rows;

/// <summary>The peers' twenty row-wise expressions, exponentials and a logarithm among them.</summary>
[FeatureService("mixed")]
public sealed partial class MixedExpressions : FeatureService<MixedRequest, NoOutcome>
{
    [Feature]
    public double Sum => Request.X0 + Request.X1;

    [Feature]
    public double Difference => Request.X0 - Request.X2;

    [Feature]
    public double Product => Request.X0 * Request.X3;

    [Feature]
    public double Quotient => Request.X1 / (Request.X4 + 1);

    [Feature]
    public double Relative => (Request.X0 - Request.X5) / (Request.X6 + 1e-9);

    [Feature]
    public double Distance => Math.Abs(Request.X0 - Request.X1);

    [Feature]
    public double Norm => Math.Sqrt((Request.X2 * Request.X2) + (Request.X3 * Request.X3));

    [Feature]
    public double Logarithm => FeatureMath.Log(Request.X4 + 1);

    [Feature]
    public double Decayed => FeatureMath.Exp(-Request.X5 / 100);

    [Feature]
    public double Greater => Request.X0 > Request.X1 ? Request.X0 : Request.X1;

    [Feature]
    public double Lesser => Request.X2 < Request.X3 ? Request.X2 : Request.X3;

    [Feature]
    public double Stepped => Request.X0 > 100 ? Request.X0 * 0.1 : Request.X0 * 0.2;

    [Feature]
    public double Guarded => Request.X7 > 0 ? Request.X0 / Request.X7 : 0.0;

    [Feature]
    public double Mean => (Request.X0 + Request.X1 + Request.X2 + Request.X3) / 4;

    [Feature]
    public double SquaresApart => (Request.X0 * Request.X0) - (Request.X1 * Request.X1);

    [Feature]
    public double Bounded => Request.X2 > 0 ? (Request.X2 < 50 ? Request.X2 : 50.0) : 0.0;

    [Feature]
    public double IsMore => Request.X3 > Request.X4 ? 1.0 : 0.0;

    [Feature]
    public double Weighted => (0.3 * Request.X0) + (0.2 * Request.X1) + (0.1 * Request.X2) + (0.4 * Request.X3);

    [Feature]
    public double Tens => Math.Floor(Request.X0 / 10);

    [Feature]
    public double Chance => 1 / (1 + FeatureMath.Exp(-((0.01 * Request.X0) - (0.02 * Request.X1) + 0.5)));
}

namespace FeatureGen.Hosting.TestApp.Determinism;

/// <summary>Features of every kind of operation, computed over tiles of any bits; no service joins it.</summary>
[FeatureView(nameof(Sale.Product))]
public sealed partial class SaleArithmetic : FeatureView<Sale>
{
    [Feature]
    public double Total => Past(Hours(6)).Sum(s => s.Amount);

    [Feature]
    public double? Mean => Past(Hours(6)).Average(s => s.Amount);

    [Feature]
    public double? Greatest => Past(Hours(6)).Max(s => s.Amount);

    [Feature]
    public long Count => Past(Hours(6)).Count();

    [Feature]
    public long Pieces => Past(Hours(6)).Sum(s => s.Quantity);

    [Feature]
    public Duration? Since => Past(Hours(6)).TimeSinceLatest();

    [Feature]
    public double? MultiplyAdd => Total * Mean + Greatest;

    [Feature]
    public double? MultiplySubtract => Total - Mean * Greatest;

    [Feature]
    public double? Quotient => (Total + 0.1) / (Mean - Greatest);

    [Feature]
    public double Root => Math.Sqrt(Total * 0.3);

    [Feature]
    public double? Rounded => Math.Floor(Total) + Math.Round(Total / 7) - Math.Abs(Mean ?? -1);

    [Feature]
    public double? Least => Mean.HasValue && Greatest.HasValue ? Math.Min(Mean.Value, Greatest.Value) : null;

    [Feature]
    public double? Chosen => Total > Mean ? Total : Greatest;

    [Feature]
    public bool IsBetween => Mean < Total && Total < Greatest;

    [Feature]
    public float Narrow => (float)Total * 3f + 0.1f;

    [Feature]
    public double Converted => Count * 0.7 + Pieces;

    [Feature]
    public long Wrapped => Count * 31 + Pieces * Pieces;

    [Feature]
    public long Divided => Pieces / Count;

    [Feature]
    public double? MinutesSince => Since.HasValue ? Since.Value.TotalMinutes : null;

    [Feature]
    public double? Exponentials => FeatureMath.Exp(Total) + FeatureMath.Exp2(Mean) - FeatureMath.Expm1(Greatest);

    [Feature]
    public double? Logarithms => FeatureMath.Log(Total) * FeatureMath.Log2(Mean) / FeatureMath.Log10(Greatest) + FeatureMath.Log1p(Total);

    [Feature]
    public double? Powers => FeatureMath.Pow(Total, 0.37) + FeatureMath.Pow(Mean, Greatest) + FeatureMath.Cbrt(Total) + FeatureMath.Hypot(Total, Mean);

    [Feature]
    public double? Waves => FeatureMath.Sin(Total) + FeatureMath.Cos(Mean) + FeatureMath.Tan(Greatest);

    [Feature]
    public double? Arcs => FeatureMath.Atan(Total) + FeatureMath.Atan2(Mean, Greatest) + FeatureMath.Asin(FeatureMath.Sin(Total)) + FeatureMath.Acos(FeatureMath.Cos(Mean));

    [Feature]
    public double? Curves => FeatureMath.Sinh(Total) + FeatureMath.Cosh(Mean) + FeatureMath.Tanh(Greatest) + FeatureMath.Sigmoid(Total) + FeatureMath.Softplus(Mean);

    [Feature]
    public double? Chances => FeatureMath.Logit(FeatureMath.Sigmoid(Mean));

    [Feature]
    public double? Far => FeatureMath.Haversine(Total / 10, Mean, 54.687157, 25.279652);
}

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
}

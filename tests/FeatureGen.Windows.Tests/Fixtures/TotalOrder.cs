namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>NaN above all doubles, false below true, texts by UTF-16 code unit.</summary>
public sealed class TotalOrder : IComparer<object>
{
    public static readonly TotalOrder Instance = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (double left, double right) when double.IsNaN(left) || double.IsNaN(right) => double.IsNaN(left).CompareTo(double.IsNaN(right)),
        (double left, double right) => left.CompareTo(right),
        (long left, long right) => left.CompareTo(right),
        (bool left, bool right) => left.CompareTo(right),
        (string left, string right) => string.CompareOrdinal(left, right),
        _ => throw new ArgumentException($"{x} and {y} do not compare."),
    };
}

using FeatureGen.Columns;
using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class ErrorTests
{
    private static readonly Dictionary<string, SpecifiedFeature> Features = Specification
        .Evaluate<Failures>(new History().Add(Reading.At(1) with { Whole = long.MaxValue }, Reading.At(2) with { Whole = 1 }), new Timestamp(10), ["A"])
        .ToDictionary(feature => feature.Name);

    [Theory]
    [InlineData(nameof(Failures.DividedByZero))]
    [InlineData(nameof(Failures.Remainder))]
    [InlineData(nameof(Failures.ValueOfNull))]
    [InlineData(nameof(Failures.ClampedUpsideDown))]
    [InlineData(nameof(Failures.AbsoluteOfLeast))]
    [InlineData(nameof(Failures.CheckedOverflow))]
    [InlineData(nameof(Failures.SumBeyondLong))]
    [InlineData(nameof(Failures.SelectionThrows))]
    [InlineData(nameof(Failures.ReadsAnError))]
    public void What_throws_is_null_with_status_error(string name)
        => Assert.Equal(new SpecifiedFeature(name, null, FeatureStatus.Error), Features[name]);

    [Theory]
    [InlineData(nameof(Failures.ArmNotTaken), 0L)]
    [InlineData(nameof(Failures.OperandNotEvaluated), false)]
    [InlineData(nameof(Failures.NotCoalesced), 2L)]
    [InlineData(nameof(Failures.FilteredOut), 1L)]
    public void What_csharp_does_not_evaluate_is_no_error(string name, object value)
        => Assert.Equal(new SpecifiedFeature(name, value, FeatureStatus.Present), Features[name]);

    [Fact]
    public void Integers_wrap_unless_checked()
        => Assert.Equal(long.MinValue, Features[nameof(Failures.Wrapped)].Value);

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class Failures : FeatureView<Reading>
    {
        [Feature]
        public long DividedByZero => 1 / None;

        [Feature]
        public long Remainder => Greatest % None;

        [Feature]
        public long ValueOfNull => AllTime.Max(r => r.MaybeWhole)!.Value;

        [Feature]
        public long ClampedUpsideDown => Math.Clamp(None, 1, None);

        [Feature]
        public long AbsoluteOfLeast => Math.Abs(Wrapped);

        [Feature]
        public long CheckedOverflow => checked(Greatest + 1);

        [Feature]
        public long SumBeyondLong => AllTime.Sum(r => r.Whole);

        [Feature]
        public long SelectionThrows => AllTime.Sum(r => 10 / (r.Whole - 1));

        [Feature]
        public long ReadsAnError => DividedByZero + 1;

        [Feature]
        public long ArmNotTaken => None == 0 ? 0 : 1 / None;

        [Feature]
        public bool OperandNotEvaluated => None != 0 && 1 / None > 0;

        [Feature]
        public long NotCoalesced => (long?)AllTime.Count() ?? 1 / None;

        [Feature]
        public long FilteredOut => AllTime.Where(r => r.Whole != 1).Sum(r => 1 / (r.Whole - 1)) + 1;

        [Feature]
        public long Wrapped => unchecked(Greatest + 1);

        private long None => AllTime.Count(r => r.Flag);

        private long Greatest => AllTime.Max(r => r.Whole) ?? 0;
    }
}

using FeatureGen.Columns;
using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class ListTests
{
    [Fact]
    public void A_vocabulary_has_a_column_for_each_word_and_one_for_any_other()
    {
        FeatureList<long> counts = Texts("LT", "FR", "LT", "DE", "").CountBy(r => r.Text, "LT", "FR", "PL");

        Assert.Equal([2, 1, 0, 2], Enumerable.Range(0, 4).Select(place => counts[place]));
        Assert.Equal([0, 2, 1], Columns(Readings.Wholes(3, -1, 3).CountBy(r => r.Whole, 1, 3), "1", "3", "unknown"));
    }

    [Fact]
    public void Null_is_no_word()
    {
        Assert.Equal([1, 1], Columns(Texts("LT", null, "FR", null).CountBy(r => r.Text, "LT"), "LT", "unknown"));
        Assert.Equal([0, 1], Columns(Readings.Over((r, x) => r with { Seats = x }, 1, (int?)null).CountBy(r => r.Seats, 0), "0", "unknown"));
    }

    [Fact]
    public void Words_are_told_apart_by_their_code_units()
        => Assert.Equal([1, 2], Columns(Texts("\u00e9", "e\u0301", "\u00c9").CountBy(r => r.Text, "\u00e9"), "\u00e9", "unknown"));

    [Fact]
    public void Sums_and_averages_are_of_each_words_events()
    {
        EventWindow<Reading> window = Readings.As(
            9,
            Reading.At(1) with { Text = "a", Whole = 1, Number = 0.5 },
            Reading.At(2) with { Text = "a", Whole = 2, Number = 2.5, MaybeNumber = 4 },
            Reading.At(3) with { Text = "c", Whole = 4, Number = 8 },
            Reading.At(4) with { Whole = 8 }).All;

        Assert.Equal([3, 0, 4], Columns(window.SumBy(r => r.Text, r => r.Whole, "a", "b"), "a", "b", "unknown"));
        Assert.Equal([3.0, 0, 8], Columns(window.SumBy(r => r.Text, r => r.Number, "a", "b"), "a", "b", "unknown"));
        Assert.Equal([1.5, null, 8], Columns(window.AverageBy(r => r.Text, r => r.Number, "a", "b"), "a", "b", "unknown"));
        Assert.Equal([4.0, null, null], Columns(window.AverageBy(r => r.Text, r => r.MaybeNumber, "a", "b"), "a", "b", "unknown"));
        Assert.Equal([1.0, 14.0 / 3], Columns(window.AverageBy(r => r.Whole, r => r.Whole, 1), "1", "unknown"));
        Assert.Equal([2L, 13], Columns(window.SumBy(r => r.Whole, r => r.Whole, 2), "2", "unknown"));
        Assert.Equal([2.5, 8.5], Columns(window.SumBy(r => r.Whole, r => r.Number, 2), "2", "unknown"));
    }

    [Fact]
    public void Columns_are_called_by_their_words()
        => Assert.Equal(
            ["Cities_New_York", "Cities_São_Paulo", "Cities__1", "Cities_unknown", "Signs__1", "Signs_unknown"],
            Evaluate<Named>(Reading.At(0)).Select(feature => feature.Name));

    [Fact]
    public void Each_column_has_its_own_status()
    {
        Assert.Equal(
            [("Counts_a", 1L, FeatureStatus.Present), ("Counts_b", 0L, FeatureStatus.EmptyWindow), ("Counts_unknown", 0L, FeatureStatus.EmptyWindow),
                ("Means_a", 2.0, FeatureStatus.Present), ("Means_b", -1.0, FeatureStatus.Default), ("Means_unknown", -1.0, FeatureStatus.Default)],
            Evaluate<Statuses>(Reading.At(0) with { Text = "a", Whole = 2 }).Select(feature => (feature.Name, feature.Value!, feature.Status)));
        Assert.All(Evaluate<Statuses>().Take(3), feature => Assert.Equal(FeatureStatus.Missing, feature.Status));
    }

    [Fact]
    public void A_bin_holds_its_lower_edge_and_not_its_upper()
    {
        Assert.Equal([2, 2, 2], Columns(Readings.Wholes(-5, 0, 9, 10, 11, -1).Histogram(r => r.Whole, 0, 10), "0", "1", "2"));
        Assert.Equal(
            [2, 2, 3],
            Columns(Readings.Numbers(double.NegativeInfinity, -0.1, -0.0, 1.4, 1.5, double.PositiveInfinity, double.NaN).Histogram(r => r.Number, 0, 1.5), "0", "1", "2"));
        Assert.Equal([0, 1], Columns(Readings.Over((r, x) => r with { MaybeNumber = x }, null, (double?)7).Histogram(r => r.MaybeNumber, 0), "0", "1"));
        Assert.Contains("ascend", Assert.ThrowsAny<InvalidOperationException>(() => Texts().Histogram(r => r.Whole, 3, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("at least one edge", Assert.ThrowsAny<InvalidOperationException>(() => Texts().Histogram(r => r.Whole)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_and_the_latest_stand_in_the_order_of_events()
    {
        EventWindow<Reading> window = Readings.As(
            9,
            Reading.At(2) with { Text = "b", Order = 2 },
            Reading.At(2) with { Text = "c", Order = 1 },
            Reading.At(2) with { Text = "a", Order = 2 },
            Reading.At(1) with { Text = "z" },
            Reading.At(0)).All;

        Assert.Equal(["z", "c", "a", "b"], Places(window.FirstK(r => r.Text, 4)));
        Assert.Equal(["b", "a"], Places(window.LastK(r => r.Text, 2)));
        Assert.Equal([2, 2, 1, 0, 0], Places(window.LastK(r => r.Order, 5)));
    }

    [Fact]
    public void A_distinct_selection_stands_at_its_latest_event()
    {
        Assert.Equal(["a", "c", "b"], Places(Texts("a", "b", "c", null, "c", "a").LastDistinctK(r => r.Text, 3)));
        Assert.Equal([0.0, double.NaN], Places(Readings.Numbers(double.NaN, 0.0, double.NaN, -0.0).LastDistinctK(r => r.Number, 2)));
    }

    [Fact]
    public void The_greatest_and_the_least_stand_as_often_as_they_come()
    {
        EventWindow<Reading> window = Readings.Numbers(3, double.NaN, 1, 3, -0.0, 7);

        Assert.Equal([double.NaN, 7, 3, 3], Places(window.TopK(r => r.Number, 4)));
        Assert.Equal([0L, BitConverter.DoubleToInt64Bits(1.0)], Places(window.BottomK(r => r.Number, 2)).Select(number => BitConverter.DoubleToInt64Bits(number!.Value)));
        Assert.Equal([9, 9], Places(Readings.Over((r, x) => r with { Seats = x }, 9, (int?)null, 9, 2).TopK(r => r.Seats, 2)));
    }

    [Fact]
    public void The_most_frequent_stand_first_and_of_several_the_least()
        => Assert.Equal(["b", "a", "c"], Places(Texts("c", "b", "a", "b", null, null, null).TopFrequent(r => r.Text, 3)));

    [Fact]
    public void Places_beyond_the_selections_are_null()
    {
        EventWindow<Reading> one = Texts("a", null);

        Assert.Equal(["a", null], Places(one.FirstK(r => r.Text, 2)));
        Assert.Equal(["a", null], Places(one.LastK(r => r.Text, 2)));
        Assert.Equal(["a", null], Places(one.LastDistinctK(r => r.Text, 2)));
        Assert.Equal(["a", null], Places(one.TopFrequent(r => r.Text, 2)));
        Assert.Equal([0, 0, null], Places(one.TopK(r => r.Whole, 3)));
        Assert.Equal([0, 0, null], Places(one.BottomK(r => r.Whole, 3)));
        Assert.ThrowsAny<InvalidOperationException>(() => one.TopK(r => r.Whole, 0));
    }

    [Fact]
    public void Features_read_single_places()
    {
        Assert.Equal(0.75, Evaluate<Readers>(Reading.At(0) with { Text = "a" }, Reading.At(1) with { Text = "a" }, Reading.At(2) with { Text = "a" }, Reading.At(3) with { Text = "b" })[^1].Value);

        // The sum of the other word would be an error.
        FeatureList<long> sums = Readings.As(
            9, Reading.At(1) with { Text = "b", Whole = long.MaxValue }, Reading.At(2) with { Text = "b", Whole = 1 }).All.SumBy(r => r.Text, r => r.Whole, "a", "b");
        Assert.Equal(0, sums["a"]);
        Assert.Throws<OverflowException>(() => sums["b"]);
        Assert.ThrowsAny<InvalidOperationException>(() => sums["c"]);
        Assert.ThrowsAny<InvalidOperationException>(() => sums[3]);
    }

    [Fact]
    public void A_list_over_windows_has_all_columns_for_each()
        => Assert.Equal(
            [("Counts1s_a", 0L), ("Counts1s_unknown", 1L), ("Counts1m_a", 1L), ("Counts1m_unknown", 1L)],
            Evaluate<Overs>(Reading.At(-2_000_000) with { Text = "a" }, Reading.At(0) with { Text = "b" }).Select(feature => (feature.Name, (long)feature.Value!)));

    [Fact]
    public void A_service_has_no_lists_of_its_own()
        => Assert.Contains("only a view has lists", Assert.ThrowsAny<InvalidOperationException>(() =>
            Specification.Evaluate<Listing, FlightRequest, FlightOutcome>(new History(), default)).Message, StringComparison.Ordinal);

    private static IEnumerable<TValue> Places<TValue>(FeatureList<TValue> list) => Enumerable.Range(0, list.Count).Select(place => list[place]);

    private static EventWindow<Reading> Texts(params string?[] texts) => Readings.Over((r, text) => r with { Text = text }, texts);

    private static IEnumerable<TValue> Columns<TValue>(FeatureList<TValue> list, params string[] columns) => columns.Select(column => list[column]);

    private static IReadOnlyList<SpecifiedFeature> Evaluate<TView>(params Reading[] readings)
        where TView : EntityView, new()
        => Specification.Evaluate<TView>(new History().Add<Reading>(readings), new Timestamp(10), ["A"]);

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class Named : FeatureView<Reading>
    {
        [Feature]
        public FeatureList<long> Cities => AllTime.CountBy(r => r.Text, "New York", "São Paulo", "-1");

        [Feature]
        public FeatureList<long> Signs => AllTime.CountBy(r => r.Whole, -1);
    }

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class Statuses : FeatureView<Reading>
    {
        [Feature]
        public FeatureList<long> Counts => AllTime.CountBy(r => r.Text, "a", "b");

        [Feature, Default(-1)]
        public FeatureList<double?> Means => AllTime.AverageBy(r => r.Text, r => r.Whole, "a", "b");
    }

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class Readers : FeatureView<Reading>
    {
        [Feature(Hidden = true)]
        public FeatureList<long> Counts => AllTime.CountBy(r => r.Text, "a");

        [Feature]
        public double Share => Counts["a"] / (double)(Counts["a"] + Counts[1]);
    }

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class Overs : FeatureView<Reading>
    {
        [Feature, Over("1s", "1m")]
        public FeatureList<long> Counts(Duration window) => Past(window).CountBy(r => r.Text, "a");
    }

    [FeatureService("listing")]
    public sealed class Listing : FeatureService<FlightRequest, FlightOutcome>
    {
        [Feature]
        public FeatureList<long> Counts => null!;
    }
}

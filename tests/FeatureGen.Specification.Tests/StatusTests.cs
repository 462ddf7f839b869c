using FeatureGen.Columns;
using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class StatusTests
{
    private static readonly string[] OneAggregate = ["Count", "Flags", "Average", "Converted", "Alias", "Text", "Narrowed"];
    private static readonly string[] Derived = ["Negated", "Shifted", "Coalesced", "TwoAggregates", "Bounded", "Truncated", "Either"];

    [Fact]
    public void A_body_that_throws_is_an_error_whatever_else_holds()
    {
        Assert.Equal(new SpecifiedFeature("Failing", null, FeatureStatus.Error), StatusView.Of()["Failing"]);
        Assert.Equal(FeatureStatus.Present, StatusView.Of(Reading.At(995))["Failing"].Status);
    }

    [Fact]
    public void A_null_with_a_default_is_replaced_even_where_the_entity_is_missing()
    {
        Assert.Equal(new SpecifiedFeature("Replaced", -1.0, FeatureStatus.Default), StatusView.Of()["Replaced"]);
        Assert.Equal(new SpecifiedFeature("Replaced", -1.0, FeatureStatus.Default), StatusView.Of(Reading.At(995))["Replaced"]);
    }

    [Fact]
    public void A_default_does_not_touch_a_value()
    {
        Assert.Equal(2.5, StatusView.Of(Reading.At(995) with { MaybeNumber = 2.5 })["Replaced"].Value);
        Assert.Equal(new SpecifiedFeature("NeverReplaced", 0L, FeatureStatus.Missing), StatusView.Of()["NeverReplaced"]);
    }

    [Fact]
    public void A_default_is_not_applied_to_what_is_hidden()
        => Assert.Equal(new SpecifiedFeature("HiddenLong", null, FeatureStatus.Missing, IsHidden: true), StatusView.Of()["HiddenLong"]);

    [Fact]
    public void Without_an_event_in_the_longest_window_and_lag_every_feature_is_missing()
    {
        Dictionary<string, SpecifiedFeature> features = StatusView.Of(Reading.At(889), Reading.At(995) with { Delay = new Duration(6) });

        Assert.All([.. OneAggregate, .. Derived], name => Assert.Equal(FeatureStatus.Missing, features[name].Status));
        Assert.Equal(0L, features["Count"].Value);
        Assert.Null(features["Average"].Value);
    }

    [Fact]
    public void An_event_exactly_as_far_back_as_windows_reach_is_enough_not_to_be_missing()
        => Assert.Equal(FeatureStatus.EmptyWindow, StatusView.Of(Reading.At(890))["Count"].Status);

    [Fact]
    public void One_aggregate_of_an_empty_window_is_empty()
    {
        Dictionary<string, SpecifiedFeature> features = StatusView.Of(Reading.At(900));

        Assert.All(OneAggregate, name => Assert.Equal(FeatureStatus.EmptyWindow, features[name].Status));
    }

    [Fact]
    public void An_expression_over_aggregates_is_never_an_empty_window()
    {
        Dictionary<string, SpecifiedFeature> features = StatusView.Of(Reading.At(900));

        Assert.Equal(
            [
                FeatureStatus.Present, FeatureStatus.Null, FeatureStatus.Present, FeatureStatus.Null,
                FeatureStatus.Present, FeatureStatus.Present, FeatureStatus.Null,
            ],
            Derived.Select(name => features[name].Status));
    }

    [Fact]
    public void The_predicate_of_a_count_is_part_of_its_filter()
    {
        Dictionary<string, SpecifiedFeature> features = StatusView.Of(Reading.At(995));

        Assert.Equal(FeatureStatus.EmptyWindow, features["Flags"].Status);
        Assert.Equal(FeatureStatus.Present, features["Count"].Status);
    }

    [Fact]
    public void Only_null_selections_are_null_and_not_an_empty_window()
    {
        Dictionary<string, SpecifiedFeature> features = StatusView.Of(Reading.At(995));

        Assert.Equal(new SpecifiedFeature("Average", null, FeatureStatus.Null), features["Average"]);
        Assert.Equal(FeatureStatus.Null, features["Text"].Status);
    }

    [Fact]
    public void A_value_is_present()
        => Assert.Equal(new SpecifiedFeature("Average", 2.5, FeatureStatus.Present), StatusView.Of(Reading.At(995) with { MaybeNumber = 2.5 })["Average"]);

    [Fact]
    public void A_window_counts_for_missing_wherever_the_body_names_it()
    {
        History history = new History().Add(Reading.At(600));

        SpecifiedFeature feature = Assert.Single(Specification.Evaluate<ConditionalView>(history, new Timestamp(1000), ["A"]));

        Assert.Equal(FeatureStatus.Null, feature.Status);
    }

    [Fact]
    public void A_view_over_all_time_is_missing_only_without_any_event()
    {
        History history = new History().Add(new Tick { Time = new Timestamp(long.MinValue), Key = 1 });

        Assert.Equal(FeatureStatus.Present, Specification.Evaluate<Ticks>(history, new Timestamp(long.MaxValue), [1])[0].Status);
        Assert.Equal(FeatureStatus.Missing, Specification.Evaluate<Ticks>(history, new Timestamp(long.MaxValue), [2])[0].Status);
    }

    [Fact]
    public void An_entity_with_a_null_key_is_missing()
        => Assert.Equal(FeatureStatus.Missing, Specification.Evaluate<Ticks>(new History(), default, [null])[0].Status);
}

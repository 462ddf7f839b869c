using System.Reflection;
using FeatureGen.Columns;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Plans;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>Whatever a user may call or shape a class, its generated code compiles without a warning and its plan is right.</summary>
public sealed class NamesAndShapesTests
{
    private const string Visits = """
        using FeatureGen;

        [EventSource("visits")]
        public readonly record struct Visit([property: EventTime] Timestamp At, [property: Column("uid")] long User, string Page, double Seconds, string? Campaign)
        {
            public double Minutes => Seconds / 60;
            public double Hours => Minutes / 60;
            public bool IsLong => Hours > 1 && Campaign is not null;
        }
        """;

    [Fact]
    public async Task A_positional_event_in_the_global_namespace_compiles()
    {
        ViewPlan plan = await View(Visits, """
            using FeatureGen;

            [FeatureView(nameof(Visit.User), nameof(Visit.Page))]
            public sealed partial class Sessions : FeatureView<Visit>
            {
                [Feature] public long Long => Past(Hours(1)).Count(v => v.IsLong);
                [Feature] public double Sum => Past(Hours(1)).Sum(v => v.Minutes);
            }
            """, "Sessions");

        Assert.Equal(["at", "uid", "page", "seconds", "campaign"], plan.Event.Columns.Select(column => column.Name));
        Assert.Equal([ValueKind.Int64, ValueKind.String], plan.Event.KeyKinds);
        Assert.Equal(["v.IsLong", "v.Minutes"], plan.Event.Values.Select(value => value.Text));
    }

    [Fact]
    public async Task Windows_of_every_kind_are_planned_as_they_are_written()
    {
        ViewPlan plan = await View(Visits, """
            using FeatureGen;

            [FeatureView(nameof(Visit.User))]
            public sealed partial class Sessions : FeatureView<Visit>
            {
                [Feature] public long Week => Past(Days(7)).Every(Hours(1)).Lag(Hours(2)).Count();
                [Feature] public long Hour => Past(Hours(1)).Tumbling().IncludingEnd().Count();
                [Feature] public long Month => ThisMonth("Europe/Berlin").ExcludingStart().Count();
                [Feature] public long Before => PreviousDay("UTC").Count();
            }
            """, "Sessions");

        long hour = Duration.Hours(1).Microseconds;
        Assert.Equal(
            [
                new WindowPlan(168 * hour, 2 * hour) { Hop = hour },
                new WindowPlan(hour, 0) { Hop = hour, Tumbling = true, IncludesEnd = true },
                new WindowPlan(0, 0) { Calendar = CalendarUnit.Month, Zone = "Europe/Berlin", ExcludesStart = true },
                new WindowPlan(0, 0) { Calendar = CalendarUnit.Day, Zone = "UTC", Tumbling = true },
            ],
            plan.Windows);
        Assert.Matches("^[0-9a-f]{64}$", plan.StateFingerprint);
    }

    [Fact]
    public async Task A_cadence_is_part_of_the_plan_and_of_its_fingerprint()
    {
        ViewPlan daily = await Declared(", Cadence = \"1d\"");
        ViewPlan delayed = await Declared(", Cadence = \"1d\", Delay = \"2h\"");
        ViewPlan continuous = await Declared("");

        Assert.Equal((86_400_000_000, 0), (daily.Cadence, daily.Delay));
        Assert.Equal((86_400_000_000, 7_200_000_000), (delayed.Cadence, delayed.Delay));
        Assert.Equal((0, 0), (continuous.Cadence, continuous.Delay));
        Assert.Equal(3, new[] { daily, delayed, continuous }.Select(plan => plan.StateFingerprint).Distinct().Count());

        static Task<ViewPlan> Declared(string cadence) => View(Visits, $$"""
            using FeatureGen;

            [FeatureView(nameof(Visit.User){{cadence}})]
            public sealed partial class Runs : FeatureView<Visit>
            {
                [Feature] public long Count => AllTime.Count();
            }
            """, "Runs");
    }

    [Fact]
    public async Task A_view_of_labels_is_one_of_features_at_the_end_of_its_windows()
    {
        ViewPlan labels = await Declared("\"15d\"");

        Assert.Equal((30 * 86_400_000_000, 15 * 86_400_000_000), (labels.Horizon, labels.Maturity));
        Assert.Equal(
            [new WindowPlan(30 * 86_400_000_000, 0), new WindowPlan(7 * 86_400_000_000, 0) { ExcludesStart = true, IncludesEnd = true }], labels.Windows);
        Assert.NotEqual(labels.StateFingerprint, (await Declared("\"16d\"")).StateFingerprint);

        static Task<ViewPlan> Declared(string maturity) => View(Visits, $$"""
            using FeatureGen;

            [FeatureView(nameof(Visit.User), Maturity = {{maturity}})]
            public sealed partial class Later : FeatureView<Visit>
            {
                [Label] public long Count => Next(Days(30)).Count();
                [Label] public long Last => Next(Days(7)).Lag(Days(23)).ExcludingStart().IncludingEnd().Count();
            }
            """, "Later");
    }

    [Fact]
    public async Task A_zone_that_does_not_exist_stops_at_start_up()
    {
        Exception thrown = await Assert.ThrowsAnyAsync<Exception>(() => View(Visits, """
            using FeatureGen;

            [FeatureView(nameof(Visit.User))]
            public sealed partial class Sessions : FeatureView<Visit>
            {
                [Feature] public long Count => Today("Europe/Atlantis").Count();
            }
            """, "Sessions"));

        Assert.Contains("Europe/Atlantis", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Features_may_be_called_what_generated_code_calls_its_own_parts()
    {
        string[] names = ["State", "Plan", "Row", "Event", "Tile", "Batch", "Inputs", "Columns", "Run", "Load", "Compute", "Store", "values", "cells", "Features", "Keys", "Lanes", "TileRow", "RowProgram", "CompiledRow", "FeatureGen", "System", "RowVectors512", "@class", "@int", "@long"];
        string features = string.Join("\n", names.Select((name, index) => $"[Feature] public long {name} => Past(Days({index + 1})).Count(v => v.IsLong) * 2 + {index};"));

        ViewPlan plan = await View(Visits, $"using FeatureGen;\nnamespace Odd.@namespace;\n[FeatureView(\"User\")]\npublic sealed partial class @base : FeatureView<Visit>\n{{\n{features}\n}}", "Odd.namespace.base");

        Assert.Equal(names.Select(name => name.TrimStart('@')), plan.Features.Select(feature => feature.Name));
    }

    [Fact]
    public async Task Members_of_an_event_may_be_keywords_or_differ_in_their_first_letter_only()
    {
        ViewPlan plan = await View("""
            using FeatureGen;

            [EventSource("odd")]
            public readonly record struct Odd
            {
                [EventTime] public required Timestamp @event { get; init; }
                public required string @class { get; init; }
                public string? @Class { get; init; }
                public required int @int { get; init; }
                public required long Row { get; init; }
                public required long Tile { get; init; }
                public required double value { get; init; }
            }
            """, """
            using FeatureGen;

            [FeatureView("class", "int")]
            public sealed partial class OddView : FeatureView<Odd>
            {
                [Feature] public double Sum => AllTime.Sum(o => o.value * o.Row + o.Tile + o.@int);
                [Feature] public string? Latest => AllTime.Where(o => o.@Class != null).Latest(o => o.@Class);
            }
            """, "OddView");

        Assert.Equal(["class", "int"], plan.Event.Columns.Where(column => column.Member is "class" or "int").Select(column => column.Name));
    }

    [Fact]
    public async Task A_default_of_each_type_is_in_the_plan()
    {
        ServicePlan plan = await Service("""
            [Feature, Default(-1)] public int? I => Request.I;
            [Feature, Default(-1)] public long? L => Request.L;
            [Feature, Default(0.5)] public float? F => Request.F;
            [Feature, Default(2)] public float? G => Request.F;
            [Feature, Default(-0.0)] public double? D => Request.D;
            [Feature, Default(2)] public double? E => Request.D;
            [Feature, Default(true)] public bool? B => Request.B;
            [Feature, Default("none")] public string? S => Request.S;
            [Feature, Default(5)] public Timestamp? T => Request.T;
            [Feature, Default(7)] public Duration? U => Request.U;
            """);

        Assert.Equal([-1, -1, Bits(0.5), Bits(2), Bits(-0.0), Bits(2), -1, 0, 5, 7], plan.Features.Select(feature => feature.Default!.Lane));
        Assert.Equal("none", plan.Features[7].Default!.Text);
    }

    [Fact]
    public async Task A_service_without_a_label_with_two_joins_of_one_view_and_a_hidden_feature_compiles()
    {
        ServicePlan plan = await Service("""
            [Feature(Hidden = true)] public double? Gap => Mine.Spent - Theirs.Spent;
            [Feature] public bool Wider => Gap > 3 && Request.IsBusy;
            """, """
            public Sessions Mine => Join<Sessions>(Request.User);
            public Sessions Theirs => Join<Sessions>(Request.Other);
            """);

        Assert.Equal(["Mine_Spent", "Theirs_Spent", "Wider"], plan.Outputs.Select(output => output.Name));
        Assert.Null(plan.LabelProgram);
        Assert.Equal(2, plan.Joins.Length);
        Assert.Same(plan.Joins[0].View, plan.Joins[1].View);
    }

    [Fact]
    public async Task Equal_selections_share_state_however_they_are_spelled()
    {
        ViewPlan plan = await View(Visits, """
            using FeatureGen;

            [FeatureView("User")]
            public sealed partial class Sessions : FeatureView<Visit>
            {
                [Feature] public double A => Past(Hours(1)).Where(v => v.Seconds > 60).Sum(v => v.Seconds);
                [Feature] public double B => Past(Hours(1)).Where(visit => visit.Seconds  >  60).Sum(w => (w.Seconds));
                [Feature] public double C => Past(Minutes(60)).Where(v => v.Seconds > 60.0).Sum(v => v.Seconds);
                [Feature] public long D => Past(Hours(1)).Where(v => v.Seconds > 60).Count(v => v.IsLong);
            }
            """, "Sessions");

        Assert.Equal(2, plan.Aggregates.Length);
        Assert.Single(plan.Windows);
        Assert.Equal(["v.Seconds > 60", "v.Seconds", "v.Seconds > 60 && v.IsLong"], plan.Event.Values.Select(value => value.Text));
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private static async Task<ViewPlan> View(string source, string view, string className)
        => (ViewPlan)Plan(await Projects.Load(source, view), className);

    private static async Task<ServicePlan> Service(string features, string joins = "")
        => (ServicePlan)Plan(await Projects.Load(Visits, $$"""
            using FeatureGen;

            [FeatureView(nameof(Visit.User))]
            public sealed partial class Sessions : FeatureView<Visit>
            {
                [Feature] public double Spent => Past(Hours(1)).Sum(v => v.Seconds);
            }

            [FeatureRequest]
            public readonly record struct Ask(
                [property: RequestTime] Timestamp At, long User, long Other, int? I, long? L, float? F, double? D, bool? B, string? S, Timestamp? T, Duration? U)
            {
                public long HourOfDay => At.HourOfDay;
                public bool IsBusy => HourOfDay >= 8 && HourOfDay < 18;
            }

            public readonly record struct Nothing;

            [FeatureService("asking")]
            public sealed partial class Asking : FeatureService<Ask, Nothing>
            {
                {{joins}}
                {{features}}
            }
            """), "Asking");

    private static object Plan(Assembly assembly, string className)
        => assembly.GetType(className + "+Generated")!.GetProperty("Plan")!.GetValue(null)!;
}

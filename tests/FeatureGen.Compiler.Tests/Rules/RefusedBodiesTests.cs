using System.Collections.Immutable;
using System.Reflection;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Plans;

namespace FeatureGen.Compiler.Tests.Rules;

/// <summary>Each body that could leak, drift or differ is refused in one place, and only it: the plan says so and keeps the others.</summary>
public sealed class RefusedBodiesTests
{
    /// <summary>The rule, what its message must say, and the member.</summary>
    public static TheoryData<string, string, string> Bodies => new()
    {
        // Clocks
        { "FGD001", "the request's time", "[Feature] public long Bad => [|DateTime.UtcNow|].Hour;" },
        { "FGD001", "the request's time", "[Feature] public long Bad => Past(Hours(1)).Count(o => o.Amount > [|DateTime.Now|].Hour);" },
        { "FGD001", "the request's time", "[Feature] public long Bad => [|Environment.TickCount64|];" },
        { "FGD001", "the request's time", "[Feature] public long Bad => [|System.Diagnostics.Stopwatch.GetTimestamp()|];" },
        { "FGD001", "the request's time", "[Feature] public long Bad => [|TimeProvider.System|].GetUtcNow().Ticks;" },
        { "FGD001", "the request's time", "[Feature] public long Bad { get { long hour = [|DateTime.UtcNow|].Hour; return hour; } }" },

        // Randomness
        { "FGD002", "differently each time", "[Feature] public long Bad => [|Random.Shared|].Next();" },
        { "FGD002", "differently each time", "[Feature] public long Bad => [|Guid.NewGuid()|].GetHashCode();" },
        { "FGD002", "differently each time", "[Feature] public long Bad => Past(Hours(1)).Count(o => o.Amount > [|Random.Shared|].Next());" },

        // State
        { "FGD008", "make it a const", "[Feature] public bool Bad => Past(Hours(1)).Count() > [|Config.Threshold|];" },
        { "FGD010", "a static constructor", "private static readonly long limit = 3; static Buyer() { limit = Environment.ProcessorCount; } [Feature] public bool Bad => Fine > [|limit|];" },
        { "FGD001", "in 'limit -> Now'", "private static readonly long limit = Now(); private static long Now() => [|Environment.TickCount64|]; [Feature] public bool Bad => Fine > limit;" },
        { "FGD010", "would read a zero", "private static readonly long limit = 3 + [|second|]; private static readonly long second = 4; [Feature] public bool Bad => Fine > limit;" },
        { "FGD008", "make it a const", "private static readonly long zero = 0, limit = 3 / zero; [Feature] public bool Bad => Fine > [|limit|];" },
        { "FGD008", "make it a const", "private static long Rank { get; } = 3; [Feature] public bool Bad => Fine > [|Rank|];" },

        // Methods
        { "FGU005", "First -> Second -> First", "private static long First(long x) => Second(x); private static long Second(long x) => [|First(x)|]; [Feature] public long Bad => First(Fine);" },
        { "FGD001", "in 'First -> Second' reads", "private static long First(long x) => Second(x) + 1; private static long Second(long x) { if (x > 3) return [|DateTime.Now|].Hour; return x; } [Feature] public long Bad => First(Fine);" },
        { "FGD010", "a generic method", "private static T Same<T>(T x) => x; [Feature] public long Bad => [|Same(Fine)|];" },
        { "FGD010", "by out or ref", "private static long Get(out long x) => x = 3; [Feature] public long Bad => [|Get(out _)|];" },
        { "FGD010", "returns nothing", "private static void Nothing() { } [Feature] public long Bad { get { [|Nothing()|]; return 1; } }" },
        { "FGD010", "use Timestamp", "private static long Of(DateTime x) => 3; [Feature] public long Bad => Of([|default|]);" },
        { "FGD010", "can fail", "private static long Half(long x, long y) => x / y; [Feature] public long Bad => Past(Hours(1)).Sum(o => [|Half(o.Amount, o.Items)|]);" },
        { "FGD010", "only their event", "private bool IsAbove(long x) => x > [|Fine|]; [Feature] public long Bad => Past(Hours(1)).Count(o => IsAbove(o.Amount));" },
        { "FGD008", "make it a const", "private readonly long limit = 3; [Feature] public bool Bad => Past(Hours(1)).Count() > [|limit|];" },

        // Input and output
        { "FGD009", "event source", "[Feature] public long Bad => [|File.ReadAllText(\"x\")|].Length;" },
        { "FGD009", "event source", "[Feature] public long Bad => [|Environment.ProcessorCount|];" },
        { "FGD009", "event source", "[Feature] public bool Bad => [|Console.ReadLine()|] == \"x\";" },

        // Time zones
        { "FGD010", "a time zone is a constant text", "[Feature] public long? Bad => Past(Hours(1)).Max(o => o.At.In([|o.Country|]).HourOfDay);" },

        // The platform's mathematics
        { "FGD012", "use FeatureMath.Exp", "[Feature] public double? Bad => [|Math.Exp(Past(Hours(1)).Sum(o => o.Weight))|];" },
        { "FGD012", "use FeatureMath.Log1p", "[Feature] public double? Bad => [|double.LogP1(Past(Hours(1)).Sum(o => o.Weight))|];" },
        { "FGD012", "use + - * / Math.Sqrt", "[Feature] public double? Bad => [|Math.FusedMultiplyAdd(Past(Hours(1)).Sum(o => o.Weight), 2, 3)|];" },
        { "FGD012", "Math.Sqrt", "[Feature] public double Bad => [|MathF.Asinh(3)|];" },
        { "FGD012", "Math.Sqrt", "[Feature] public double? Bad => Past(Hours(1)).Sum(o => [|Math.Acosh(o.Weight)|]);" },

        // Windows
        { "FGD010", "to the window's length", "[Feature] public long Bad => Past(Hours(1)).Every([|Hours(2)|]).Count();" },
        { "FGD010", "to the window's length", "[Feature] public long Bad => Past(Hours(1)).Every([|Hours(0)|]).Count();" },
        { "FGD010", "no start", "[Feature] public long Bad => [|AllTime.Every(Hours(1))|].Count();" },
        { "FGD010", "no start", "[Feature] public long Bad => [|AllTime.ExcludingStart()|].Count();" },
        { "FGD010", "PreviousDay", "[Feature] public long Bad => [|Today(\"UTC\").Tumbling()|].Count();" },
        { "FGD010", "before Where", "[Feature] public long Bad => [|Past(Hours(1)).Where(o => o.Amount > 3).LastN(3)|].Count();" },
        { "FGD010", "at least 1", "[Feature] public long Bad => AllTime.LastN([|0|]).Count();" },
        { "FGD010", "a constant text", "[Feature] public long Bad => Today([|Fine > 3 ? \"UTC\" : \"Europe/Berlin\"|]).Count();" },
        { "FGD010", "a constant from", "[Feature] public long Bad => Past([|Hours(Fine)|]).Count();" },

        { "FGD010", "1 to 26", "[Feature] public long Bad => FeatureMath.GeoCell(Past(Hours(1)).Sum(o => o.Weight), 0, [|27|]);" },
        { "FGD010", "1 to 26", "[Feature] public long? Bad => FeatureMath.GeoCell(Past(Hours(1)).Average(o => o.Weight), 0, [|0|]);" },

        // Types
        { "FGD010", "count days from one by AddDays", "[Feature] public DateOnly Bad => [|new DateOnly(2023, 2, 29)|];" },
        { "FGD010", "count days from one by AddDays", "[Feature] public DateOnly Bad => [|new DateOnly((int)Fine, 1, 1)|];" },
        { "FGD010", "in the smallest unit", "[Feature] public long Bad => (long)[|(decimal)Fine|];" },
        { "FGD010", "half of its values", "[Feature] public long Bad => (long)[|(ulong)Fine|];" },

        { "FGD010", "at most 32 bits", "private enum Wide : long { } [Feature] public long Bad => (long)[|(Wide)Fine|];" },

        // Not on the list
        { "FGD010", "deterministic", "[Feature] public double Bad => [|Math.Round(Past(Hours(1)).Sum(o => o.Weight), 2)|];" },
        { "FGD010", "text is not built", "[Feature] public string Bad => [|\"x\" + Past(Hours(1)).Count()|];" },
        { "FGD010", "text is not built", "[Feature] public string Bad => [|$\"{Past(Hours(1)).Count()}\"|];" },
        { "FGD010", "deterministic", "[Feature] public long Bad => [|new List<long> { 1, 2 }.Sum()|];" },
        { "FGD010", "as calls, not as a query", "[Feature] public long Bad => ([|from o in Past(Hours(1)) where o.Amount > 15 select o|]).Count();" },
        { "FGD010", "as a lambda", "[Feature] public long Bad => Past(Hours(1)).Count([|Config.IsLargeOrder|]);" },
        { "FGD010", "only their event", "[Feature] public long Bad { get { long limit = Fine; return Past(Hours(1)).Count(o => o.Amount > [|limit|]); } }" },
        { "FGD010", "use Timestamp", "[Feature] public long Bad { get { DateTime? [|now = null|]; return now is null ? 1 : 2; } }" },
        { "FGD010", "its own locals", "private long total; [Feature] public long Bad { get { [|total = 3|]; return total; } }" },
        { "FGD010", "can fail", "[Feature] public long Bad => Past(Hours(1)).Count(o => [|{ var share = o.Amount / o.Items; return true; }|]);" },
        { "FGD010", "can fail", "[Feature] public long Bad => Past(Hours(1)).Sum(o => checked([|o.Amount + 1|]));" },
        { "FGD010", "count rounds with for", "[Feature] public long Bad { get { long x = Fine; [|while (x > 3) { x--; }|] return x; } }" },
        { "FGD010", "must be known", "[Feature] public long Bad { get { long x = 0; for (int i = 0; [|i < Fine|]; i++) { x += i; } return x; } }" },
        { "FGD010", "256 rounds at most", "[Feature] public long Bad { get { long x = 0; [|for (int i = 0; i < 300; i++) { x += i; }|] return x; } }" },
        { "FGD010", "1,024 of all loops", "[Feature] public long Bad { get { long x = 0; for (int i = 0; i < 40; i++) { [|for (int j = 0; j < 40; j++) { x += i; }|] } return x; } }" },
        { "FGD010", "anyone may change", "private static readonly long[] edges = [1, 2]; [Feature] public long Bad => [|edges|][0];" },
        { "FGD010", "are written down", "[Feature] public long Bad { get { var x = [|new long[3]|]; return x[0]; } }" },
        { "FGD010", "smallest unit", "[Feature] public double? Bad => (double?)Past(Hours(1)).Sum(o => [|o.Price|]);" },
        { "FGD010", "smallest unit", "[Feature] public bool Bad => [|1.5m|] > Fine;" },
        { "FGD010", "use Timestamp", "[Feature] public long Bad => Past(Hours(1)).Count(o => [|o.When|].Hour > 3);" },
        { "FGD010", "use Timestamp", "[Feature] public long Bad => Past(Hours(1)).Count(o => [|o.When|].AddDays(1).Hour > 3);" },
        { "FGD010", "make it a property", "[Feature] public long Bad => Past(Hours(1)).Sum(o => [|o.Field|]);" },
        { "FGD010", "no columnar form", "[Feature] public long Bad => [|(object)Fine|] switch { string => 2, _ => 3 };" },
        { "FGD010", "break and continue", "[Feature] public long Bad { get { switch (Fine) { case 1: [|goto case 2;|] case 2: return 3; default: return 4; } } }" },
        { "FGD010", "its own locals", "private long total; [Feature] public long Bad => [|total++|];" },
        { "FGD010", "deterministic", "[Feature] public long Bad => [|Fine << 2|];" },
        { "FGD010", "deterministic", "[Feature] public long Bad => [|Fine << 2|];" },
        { "FGD010", "no vector instruction", "[Feature] public float Bad => [|Fine|];" },
        { "FGD010", "outside the integer's range", "[Feature] public int Bad => unchecked([|(int)1e30|]);" },

        // What aggregates are told
        { "FGD010", "from 0 to 1", "[Feature] public double? Bad => Past(Hours(1)).Quantile(o => o.Weight, [|1.5|]);" },
        { "FGD010", "from 0 to 1", "[Feature] public double? Bad => Past(Hours(1)).Quantile(o => o.Weight, [|(double)Fine|]);" },
        { "FGD010", "not negative", "[Feature] public long? Bad => Past(Hours(1)).Lag(o => o.Amount, [|-1|]);" },
        { "FGD010", "no length", "[Feature] public double Bad => [|AllTime.Rate(Hours(1))|];" },
        { "FGD010", "at least a microsecond", "[Feature] public double Bad => Past(Hours(1)).Rate([|Hours(0)|]);" },
        { "FGD010", "half-life", "[Feature] public double Bad => Past(Hours(1)).DecayedSum(o => o.Weight, [|Hours(Fine)|]);" },
        { "FGD010", "from 4 to 16", "[Feature] public long Bad => Past(Hours(1)).ApproximateCountDistinct(o => o.Amount, [|17|]);" },
        { "FGD010", "relative error", "[Feature] public double? Bad => Past(Hours(1)).ApproximateQuantile(o => o.Weight, 0.5, [|0.0|]);" },

        // Windows
        { "FGD010", "derived feature", "[Feature] public long Bad => Past(Hours(1)).Count(o => o.Amount > [|Fine|]);" },
        { "FGD010", "deterministic", "[Feature] public long Bad => Past(Hours(1)).Count(o => o.Amount > [|Past(Hours(3)).Count()|]);" },
        { "FGD010", "constant", "[Feature] public long Bad => Past([|Hours(Fine)|]).Count();" },
        { "FGD010", "constant", "[Feature] public long Bad => Past([|Hours(0)|]).Count();" },
        { "FGD010", "constant", "[Feature] public long Bad => Past([|Days(40_000)|]).Count();" },
        { "FGD010", "constant", "[Feature] public long Bad => Past(Hours(1)).Lag([|Hours(-1)|]).Count();" },
        { "FGD010", "can fail", "[Feature] public long Bad => Past(Hours(1)).Count(o => [|o.Amount / o.Items > 3|]);" },
        { "FGD010", "can fail", "[Feature] public double Bad => Past(Hours(1)).Sum(o => [|o.Discount!.Value|]);" },
        { "FGD010", "can fail", "[Feature] public long Bad => Past(Hours(1)).Sum(o => [|Math.Abs(o.Amount)|]);" },
        { "FGD010", "deterministic", "private EventWindow<Order> Recent => Past(Hours(1)); [Feature] public long Bad => [|Recent|].Count();" },
        { "FGD010", "deterministic", "private new EventWindow<Order> Past(Duration length) => base.Past(length); [Feature] public long Bad => [|Past(Hours(2))|].Count(); [Feature] public long Fine2 => base.Past(Hours(1)).Count();" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_outside_the_list_is_refused_once_at_the_expression(string id, string hint, string member)
    {
        string marked = Refusal.View(member.Replace("[Feature] public long Fine2 => base.Past(Hours(1)).Count();", "", StringComparison.Ordinal));
        if (member.Contains("base.Past", StringComparison.Ordinal))
        {
            marked = marked.Replace("=> Past(Hours(1)).Count();", "=> base.Past(Hours(1)).Count();", StringComparison.Ordinal);
        }

        ImmutableArray<string> messages = await Refusal.Assert_one_at_each_mark(id, marked, Refusal.Surroundings);

        Assert.Contains(hint, Assert.Single(messages), StringComparison.Ordinal);
        (IReadOnlyList<string> refused, IReadOnlyList<string> computed) = Refusal.Plan(marked, "Shop.Buyer", Refusal.Surroundings);
        Assert.Equal([$"Bad: {messages[0]}"], refused);
        Assert.Equal(["Fine"], computed);
    }

    [Fact]
    public async Task What_an_event_computes_is_refused_where_it_is_written_and_once_for_two_views()
    {
        string marked = Refusal.Surroundings.Replace("Amount << 1", "[|Amount << 1|]", StringComparison.Ordinal);
        string view = Refusal.View("[Feature] public long Bad => Past(Hours(1)).Sum(o => o.Shifted);");

        await Refusal.Assert_one_at_each_mark("FGD010", marked, view, view.Replace("Buyer", "Seller", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_behind_a_computed_member_of_an_event_is_refused_at_the_clock()
    {
        string marked = Refusal.Surroundings
            .Replace("public DateTime Local => DateTime.Now;", "public bool IsLate => [|DateTime.Now|].Hour > 3; public bool IsBad => IsLate;", StringComparison.Ordinal);

        await Refusal.Assert_one_at_each_mark("FGD001", marked, Refusal.View("[Feature] public long Bad => Past(Hours(1)).Count(o => o.IsBad);"));
    }

    [Fact]
    public async Task A_feature_that_reads_a_refused_one_is_refused_in_the_plan_without_a_diagnostic()
    {
        string marked = Refusal.View("[Feature] public long Bad => [|DateTime.UtcNow|].Hour; [Feature] public long Reader => Bad + Fine; [Feature] public long Further => Reader;");

        await Refusal.Assert_one_at_each_mark("FGD001", marked, Refusal.Surroundings);

        (IReadOnlyList<string> refused, IReadOnlyList<string> computed) = Refusal.Plan(marked, "Shop.Buyer", Refusal.Surroundings);
        Assert.Equal(["Bad", "Reader", "Further"], refused.Select(line => line.Split(':')[0]));
        Assert.Equal(["Fine"], computed);
    }

    [Fact]
    public void What_stands_in_the_place_of_a_refused_feature_throws_the_reason()
    {
        string text = Refusal.View("[Feature] public long @class => DateTime.UtcNow.Hour; [Feature] public long Refused => @class;");
        Type generated = Refusal.Generated(Projects.Generate(Projects.Of(text, Refusal.Surroundings)), "Shop.Buyer");

        PropertyInfo[] columns = generated.GetNestedType("Refused")!.GetProperties();

        Assert.Equal(["class", "RefusedFeature"], columns.Select(column => column.Name));
        Exception thrown = Assert.Throws<TargetInvocationException>(() => columns[0].GetValue(null)).InnerException!;
        Assert.IsType<FeatureRefusedException>(thrown);
        Assert.StartsWith("class: 'DateTime.UtcNow' reads a clock", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_only_reads_constants_of_a_static_class_compiles()
        => await Projects.Load(Refusal.Surroundings, Refusal.View(
            "private const long Limit = 3; [Feature] public bool Good => Past(Hours(1)).Count() > Limit + (long)MidpointRounding.AwayFromZero && double.PositiveInfinity > Math.PI;"));
}

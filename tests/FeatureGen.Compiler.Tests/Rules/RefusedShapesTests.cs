using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Tests.Rules;

/// <summary>Classes and events that cannot be compiled as they are declared.</summary>
public sealed class RefusedShapesTests
{
    private const string Orders = "[Feature] public long Orders => Past(Hours(1)).Count();";

    [Theory]
    [InlineData("FGU001", "must be partial", "[FeatureView(nameof(Order.User))] public sealed class [|Shape|] : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU001", "not be nested", "public partial class Outer { [FeatureView(nameof(Order.User))] public sealed partial class [|Shape|] : FeatureView<Order> { " + Orders + " } }")]
    [InlineData("FGU001", "not be generic", "[FeatureView(nameof(Order.User))] public sealed partial class [|Shape|]<T> : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU001", "can be created", "[FeatureView(nameof(Order.User))] public abstract partial class [|Shape|] : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU001", "local to a file", "[FeatureView(nameof(Order.User))] file sealed partial class [|Shape|] : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU001", "called something else", "[FeatureView(nameof(Order.User))] public sealed partial class [|Generated|] : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU001", "derive from FeatureView", "[FeatureView(\"User\")] public sealed partial class [|Shape|] { }")]
    [InlineData("FGU001", "derive from FeatureService", "[FeatureService(\"x\")] public sealed partial class [|Shape|] { }")]
    [InlineData("FGU001", "needs an entity key", "[FeatureView] public sealed partial class [|Shape|] : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU004", "is not a property of Order", "[FeatureView(\"Nobody\")] public sealed partial class [|Shape|] : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU004", "cannot be part of a key", "[FeatureView(\"Weight\")] public sealed partial class [|Shape|] : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU004", "is not an [EventSource]", "[FeatureView(\"User\")] public sealed partial class [|Shape|] : FeatureView<Visit> { " + Orders + " }")]
    [InlineData("FGU002", "needs [Over", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature] public long [|Orders|](Duration w) => Past(w).Count(); }")]
    [InlineData("FGU002", "cannot be a feature", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature] public DateTime [|Now|] => DateTime.UtcNow; }")]
    [InlineData("FGU002", "in one form everywhere", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature] public Guid [|Id|] => Guid.Empty; }")]
    [InlineData("FGU002", "has no body", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature] public long [|Orders|] { get; set; } }")]
    [InlineData("FGU002", "can be null", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature] public string [|Country|] => AllTime.Latest(o => o.Country)!; }")]
    [InlineData("FGU002", "generated code uses this name", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature] public long [|Math|] => Past(Hours(1)).Count(); }")]
    [InlineData("FGU002", "not a Int64", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature, Default(1.5)] public long? [|Worst|] => Past(Hours(1)).Max(o => o.Amount); }")]
    [InlineData("FGU003", "declared twice", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { " + Orders + " [Feature] public long [|orders|] => Past(Hours(1)).Count(); }")]
    [InlineData("FGU003", "Orders1h", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { public long Orders1h => 1; [Feature, Over(\"1h\")] public long [|Orders|](Duration w) => Past(w).Count(); }")]
    [InlineData("FGU003", "Orders1h", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature, Over(\"1h\", \"1h\")] public long [|Orders|](Duration w) => Past(w).Count(); }")]
    [InlineData("FGU012", "7dd", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature, Over(\"7dd\")] public long [|Orders|](Duration w) => Past(w).Count(); }")]
    [InlineData("FGU012", "soon", "[[|EventSource(\"x\", DuplicateHorizon = \"soon\")|]] public readonly record struct Sent { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [EventId] public long Id { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Sent> { " + Orders + " }")]
    [InlineData("FGU012", "daily", "[[|FeatureView(\"User\", Cadence = \"daily\")|]] public sealed partial class Shape : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU012", "0h", "[[|FeatureView(\"User\", Cadence = \"1d\", Delay = \"0h\")|]] public sealed partial class Shape : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU001", "no Cadence", "[FeatureView(\"User\", Delay = \"2h\")] public sealed partial class [|Shape|] : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU012", "soon", "[[|FeatureView(\"User\", Maturity = \"soon\")|]] public sealed partial class Shape : FeatureView<Order> { [Label] public long Orders => Next(Hours(1)).Count(); }")]
    [InlineData("FGU001", "no [Label]", "[FeatureView(\"User\", Maturity = \"1d\")] public sealed partial class [|Shape|] : FeatureView<Order> { " + Orders + " }")]
    [InlineData("FGU001", "labels and a Cadence", "[FeatureView(\"User\", Cadence = \"1d\")] public sealed partial class [|Shape|] : FeatureView<Order> { [Label] public long Orders => Next(Hours(1)).Count(); }")]
    [InlineData("FGU001", "labels and features", "[FeatureView(\"User\")] public sealed partial class [|Shape|] : FeatureView<Order> { " + Orders + " [Label] public long Later => Next(Hours(1)).Count(); }")]
    [InlineData("FGU005", "First -> Second -> Third -> First", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature] public long [|First|] => Second; [Feature] public long Second => Third; [Feature] public long Third => First; [Feature] public long Reader => Second; }")]
    [InlineData("FGU005", "Self -> Self", "[FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Order> { [Feature] public long [|Self|] => Self + 1; }")]
    [InlineData("FGL002", "no [EventTime]", "[EventSource(\"x\")] public readonly record struct [|Timeless|] { public long User { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Timeless> { " + Orders + " }")]
    [InlineData("FGU004", "cannot both be the [EventTime]", "[EventSource(\"x\")] public readonly record struct Twice { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [EventTime] public Timestamp [|B|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Twice> { " + Orders + " }")]
    [InlineData("FGU004", "never null", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp? [|A|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU004", "no request is one", "[SnapshotSource(\"x\")] public readonly record struct Version { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [EventId] public long [|Id|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Version> { " + Orders + " }")]
    [InlineData("FGD010", "never null", "[SnapshotSource(\"x\")] public readonly record struct Version { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [VersionDeleted] public bool? Gone { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Version> { [Feature] public bool Is => [|Current().Exists()|]; }")]
    [InlineData("FGD010", "microsecond to a hundred years", "[SnapshotSource(\"x\")] public readonly record struct Version { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Version> { [Feature] public bool Is => Current([|Days(0)|]).Exists(); }")]
    [InlineData("FGU004", "twice", "[EventSource(\"x\"), EventSource(\"x\")] public readonly record struct [|Both|] { public long User { get; init; } [EventTime] public Timestamp A { get; init; }  } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Both> { " + Orders + " }")]
    [InlineData("FGU004", "same DuplicateHorizon", "[EventSource(\"x\"), EventSource(\"y\", DuplicateHorizon = \"1d\")] public readonly record struct [|Both|] { public long User { get; init; } [EventTime] public Timestamp A { get; init; }  } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Both> { " + Orders + " }")]
    [InlineData("FGU004", "no [EventSource] of Both", "[EventSource(\"x\"), EventSource(\"y\")] public readonly record struct Both { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [Column(\"b\", Source = \"z\")] public long [|B|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Both> { " + Orders + " }")]
    [InlineData("FGU004", "two columns of", "[EventSource(\"x\"), EventSource(\"y\")] public readonly record struct Both { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [Column(\"b\", Source = \"y\"), Column(\"c\"), Column(\"d\", Source = \"y\")] public long [|B|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Both> { " + Orders + " }")]
    [InlineData("FGU004", "where it may be null", "[EventSource(\"x\"), EventSource(\"y\")] public readonly record struct Both { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [Column(null, Source = \"y\")] public long [|B|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Both> { " + Orders + " }")]
    [InlineData("FGU004", "one of several sources", "[EventSource(\"x\"), EventSource(\"y\")] public readonly record struct Both { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [Column(null)] public long? [|B|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Both> { " + Orders + " }")]
    [InlineData("FGU004", "which source an event came from", "[EventSource(\"x\"), EventSource(\"y\")] public readonly record struct Both { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [SourceName] public string? [|B|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Both> { " + Orders + " }")]
    [InlineData("FGU004", "cannot both be the [SourceName]", "[EventSource(\"x\"), EventSource(\"y\")] public readonly record struct Both { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [SourceName] public string B { get; init; } [SourceName] public string [|C|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Both> { " + Orders + " }")]
    [InlineData("FGU001", "reads nothing of Two", "[EventSource(\"x\")] public readonly record struct One { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [EventSource(\"y\")] public readonly record struct Two { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [FeatureView(\"User\")] public sealed partial class [|Shape|] : FeatureView<One, Two> { [Feature] public long Firsts => Past<One>(Hours(1)).Count(); }")]
    [InlineData("FGU001", "a text in one of One and Two", "[EventSource(\"x\")] public readonly record struct One { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [EventSource(\"y\")] public readonly record struct Two { public string? User { get; init; } [EventTime] public Timestamp A { get; init; } } [FeatureView(\"User\")] public sealed partial class [|Shape|] : FeatureView<One, Two> { [Feature] public long Firsts => Past<One>(Hours(1)).Count(); [Feature] public long OfTwo => Past<Two>(Hours(1)).Count(); }")]
    [InlineData("FGU001", "is there twice", "[EventSource(\"x\")] public readonly record struct One { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [EventSource(\"y\")] public readonly record struct Two { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [FeatureView(\"User\")] public sealed partial class [|Shape|] : FeatureView<One, One> { [Feature] public long Firsts => Past<One>(Hours(1)).Count(); }")]
    [InlineData("FGU004", "is not a property of Two", "[EventSource(\"x\")] public readonly record struct One { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [EventSource(\"y\")] public readonly record struct Two { public long Person { get; init; } [EventTime] public Timestamp A { get; init; } } [FeatureView(\"User\")] public sealed partial class [|Shape|] : FeatureView<One, Two> { [Feature] public long Firsts => Past<One>(Hours(1)).Count(); [Feature] public long OfTwo => Past<Two>(Hours(1)).Count(); }")]
    [InlineData("FGD010", "is no source of the view", "[EventSource(\"x\")] public readonly record struct One { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [EventSource(\"y\")] public readonly record struct Two { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<One, Two> { [Feature] public long Firsts => Past<One>(Hours(1)).Count(); [Feature] public long OfTwo => Past<Two>(Hours(1)).Count(); [Feature] public long Thirds => [|Past<Order>(Hours(1))|].Count(); }")]
    [InlineData("FGD010", "a label looks forward", "[EventSource(\"x\")] public readonly record struct One { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [EventSource(\"y\")] public readonly record struct Two { public long User { get; init; } [EventTime] public Timestamp A { get; init; } } [FeatureView(\"User\", Maturity = \"1h\")] public sealed partial class Shape : FeatureView<One, Two> { [Label] public long Both => [|Past<One>(Hours(1))|].Count(); }")]
    [InlineData("FGD010", "can fail", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp [|A|] => new(User / (User - 1)); } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU004", "must be a bool that is never null", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [EventCondition] public bool? [|IsOdd|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU004", "cannot both be the [EventCondition]", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [EventCondition] public bool IsOdd { get; init; } [EventCondition] public bool [|IsEven|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGD010", "whether they are events", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [EventCondition] public bool [|IsOdd|] => User % User == 1; } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU014", "needs a [RowVersion]", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [KnownAt] public Timestamp B { get; init; } [RowId] public long [|Id|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU014", "needs a [KnownAt]", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [RowId] public long [|Id|] { get; init; } [RowVersion] public long Number { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU014", "mark the row's id", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [KnownAt] public Timestamp B { get; init; } [RowVersion] public long [|Number|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU014", "mark the row's id", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [KnownAt] public Timestamp B { get; init; } [RowDeleted] public bool [|Gone|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU014", "beside a [RowId]", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [KnownAt] public Timestamp B { get; init; } [RowId] public long Id { get; init; } [RowVersion] public long Number { get; init; } [EventId] public long [|Event|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU014", "say it with [RowDeleted]", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [KnownAt] public Timestamp B { get; init; } [RowId] public long Id { get; init; } [RowVersion] public long Number { get; init; } [EventCondition] public bool [|Is|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU014", "cannot be the [RowId] of a snapshot", "[SnapshotSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [KnownAt] public Timestamp B { get; init; } [RowId] public long [|Id|] { get; init; } [RowVersion] public long Number { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU004", "must be a long that is never null", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [KnownAt] public Timestamp B { get; init; } [RowId] public long Id { get; init; } [RowVersion] public long? [|Number|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU004", "must be a bool that is never null", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [KnownAt] public Timestamp B { get; init; } [RowId] public long Id { get; init; } [RowVersion] public long Number { get; init; } [RowDeleted] public bool? [|Gone|] { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGD010", "can fail", "[EventSource(\"x\")] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [KnownAt] public Timestamp B { get; init; } [RowId] public long Id { get; init; } [RowVersion] public long [|Number|] => User / (User - 1); } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU012", "soon", "[[|EventSource(\"x\", VersionHorizon = \"soon\")|]] public readonly record struct Odd { public long User { get; init; } [EventTime] public Timestamp A { get; init; } [KnownAt] public Timestamp B { get; init; } [RowId] public long Id { get; init; } [RowVersion] public long Number { get; init; } } [FeatureView(\"User\")] public sealed partial class Shape : FeatureView<Odd> { " + Orders + " }")]
    [InlineData("FGU004", "needs a [RequestTime]", "public readonly record struct [|Ask|] { public long User { get; init; } } [FeatureService(\"x\")] public sealed partial class Shape : FeatureService<Ask, Purchase> { [Feature] public long User => Request.User; }")]
    public async Task A_class_or_event_that_does_not_fit_is_refused_once(string id, string hint, string declaration)
        => Assert.Contains(hint, Assert.Single(await Refusal.Assert_one_at_each_mark(id,
            "using FeatureGen;\nnamespace Shop;\n" + declaration, Refusal.Surroundings)), StringComparison.Ordinal);

    [Fact]
    public void The_features_of_a_circle_are_refused_and_all_that_read_them()
    {
        const string Circle = "[Feature] public long First => Second; [Feature] public long Second => First; [Feature] public long Reader => Second;";

        (IReadOnlyList<string> refused, IReadOnlyList<string> computed) = Refusal.Plan(Refusal.View(Circle), "Shop.Buyer", Refusal.Surroundings);

        Assert.Equal(["First", "Second", "Reader"], refused.Select(line => line.Split(':')[0]));
        Assert.Equal(["Fine"], computed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_event_of_another_project_is_refused_with_the_reason(bool asInAnEditor)
    {
        CSharpCompilation contracts = Projects.Of(Refusal.Surroundings);
        MetadataReference reference = asInAnEditor ? contracts.ToMetadataReference() : Image(contracts);
        string text = Refusal.View("");
        CSharpCompilation project = Projects.Generate(Projects.Of(text).AddReferences(reference));

        Diagnostic diagnostic = Assert.Single(await Projects.Analyze(project));

        Assert.Equal("FGD010", diagnostic.Id);
        Assert.Equal("Buyer", text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Contains("another project", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal([], Projects.Problems(project));
    }

    private static PortableExecutableReference Image(CSharpCompilation contracts)
    {
        using MemoryStream image = new();
        Assert.True(contracts.Emit(image).Success);
        return MetadataReference.CreateFromImage([.. image.ToArray()]);
    }
}

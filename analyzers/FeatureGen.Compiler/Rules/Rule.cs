using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Rules;

/// <summary>The rules, one line each: identifier, title, message.</summary>
internal static class Rule
{
    public static readonly DiagnosticDescriptor LabelInFeature = Error("FGL001", "A feature may not read the outcome",
        "'{0}' is known only after the fact: a feature that reads it has seen its own label; read it in a [Label] property instead");

    public static readonly DiagnosticDescriptor NoEventTime = Error("FGL002", "An event source needs an event time",
        "'{0}' has no [EventTime] property of type Timestamp: without it no window can tell past from future");

    public static readonly DiagnosticDescriptor LooksForward = Error("FGL004", "A feature may not look forward",
        "'{0}' reads what happens after the request: a feature that does has seen what it is to predict; make it a [Label], in a view of its own");

    public static readonly DiagnosticDescriptor Clock = Error("FGD001", "A feature may not read a clock",
        "'{0}' reads a clock: training and serving would read different times; use the request's time, or TimeSinceLatest()");

    public static readonly DiagnosticDescriptor Randomness = Error("FGD002", "A feature may not be random",
        "'{0}' answers differently each time; a feature must be a function of its events and its request");

    public static readonly DiagnosticDescriptor State = Error("FGD008", "A feature may not read state",
        "'{0}' is state outside the events and the request; make it a const, a column, or a request member");

    public static readonly DiagnosticDescriptor InputOutput = Error("FGD009", "A feature may not do I/O",
        "'{0}' reaches outside the events and the request; bring the data in as an event source or a request member");

    public static readonly DiagnosticDescriptor NotAllowed = Error("FGD010", "Not an operation that a feature may use",
        "'{0}' cannot be compiled to the same bits in batch and request: {1}");

    public static readonly DiagnosticDescriptor PlatformMath = Error("FGD012", "The platform's mathematics differ from machine to machine",
        "'{0}' is the platform's own and changes with the processor; use {1}");

    public static readonly DiagnosticDescriptor ClassShape = Error("FGU001", "The shape of a feature class",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor FeatureShape = Error("FGU002", "The shape of a feature",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor DuplicateName = Error("FGU003", "Feature names must differ",
        "'{0}' is declared twice; names are compared without regard to case, because columns are");

    public static readonly DiagnosticDescriptor UnknownMember = Error("FGU004", "No such member",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor Cycle = Error("FGU005", "Features may not depend on each other in a circle",
        "'{0}' depends on itself: {1}");

    public static readonly DiagnosticDescriptor AnalyzersOff = Error("FGU008", "FeatureGen's analyzers are switched off",
        "{0} keeps FeatureGen from refusing features that would leak or drift; remove it for projects with feature classes");

    public static readonly DiagnosticDescriptor BadDuration = Error("FGU012", "Not a duration",
        "'{0}' is not a duration: write a positive whole number and one of s, m, h, d, such as \"15m\" or \"7d\"");

    public static readonly DiagnosticDescriptor RowShape = Error("FGU014", "How the rows of a table change",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor NoKnownTime = Hint("FGL023", "Events count as known when they happen",
        "'{0}' has no [KnownAt]: each event counts as known at its event time; declare when it reaches you if that is later");

    public static readonly DiagnosticDescriptor NoSequence = Hint("FGS025", "Events of equal time are ordered by their values",
        "'{0}' has no [Sequence]: of events at the same time, First takes the least selected value and Latest the greatest");

    public static readonly DiagnosticDescriptor KeepsEveryEvent = Hint("FGU013", "Every event is kept for good",
        "'{0}' over all time needs each event by itself, so an entity's state grows without end, in memory, with no spill; bound it by Past(w): LastN(n) and Every(hop) let go of nothing that such an aggregate needs");

    public static readonly DiagnosticDescriptor RunsRowByRow = Hint("FGU015", "A feature is computed row by row in batch",
        "'{0}' is computed row by row in batch, not by vectors: {1} has no vector form; its bits are the same");

    /// <summary>Every rule that refuses something.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        LabelInFeature, NoEventTime, LooksForward, Clock, Randomness, State, InputOutput, NotAllowed, PlatformMath,
        ClassShape, FeatureShape, DuplicateName, UnknownMember, Cycle, BadDuration, RowShape,
    ];

    /// <summary>What is assumed where nothing is declared.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Hints { get; } = [NoKnownTime, NoSequence];

    /// <summary>What costs more than it seems to.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Costs { get; } = [KeepsEveryEvent, RunsRowByRow];

    private static DiagnosticDescriptor Hint(string id, string title, string message)
        => new(id, title, message, "FeatureGen", DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Page(id));

    // NotConfigurable: a refused feature has no intermediate form, so switching the message off could only hide the reason.
    private static DiagnosticDescriptor Error(string id, string title, string message)
        => new(id, title, message, "FeatureGen", DiagnosticSeverity.Error, isEnabledByDefault: true,
            helpLinkUri: Page(id), customTags: WellKnownDiagnosticTags.NotConfigurable);

    private static string Page(string id) => $"https://github.com/featuregen/featuregen/blob/main/docs/rules/{id}.md";
}

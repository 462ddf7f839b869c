using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>Long windows are no error, but arithmetic on times must have room: a hundred years.</summary>
    public const long LongestWindow = 366 * 100L * 86_400_000_000;

    /// <summary>The window and filter that an aggregate, <c>Where</c> or a modifier such as <c>Lag</c> is called on.</summary>
    private (WindowModel Window, Expression? Filter)? LowerWindow(IOperation? source)
    {
        switch (source)
        {
            case IPropertyReferenceOperation { Property.Name: "AllTime", Instance: IInstanceReferenceOperation } all
                when IsDefinitionMember(all.Property, "AllTime"):
                return MayLookBack(all) ? (new WindowModel(long.MaxValue, 0), null) : null;

            case IInvocationOperation { Instance: IInstanceReferenceOperation } begun when IsOfView(begun.TargetMethod):
                return LowerWindowSource(begun) is { } window ? (window with { Event = EventNamed(begun.TargetMethod) }, null) : null;

            case IInvocationOperation { TargetMethod: { Name: "Where" } method, Instance: { } inner, Arguments.Length: 1 } where
                when method.ContainingType.FullName() == Names.EventWindow:
                if (LowerWindow(inner) is not { } unfiltered || LowerLambda(where.Arguments[0].Value) is not { } predicate)
                {
                    return null;
                }

                return (unfiltered.Window, And(unfiltered.Filter, predicate));

            case IInvocationOperation { Instance: { } inner } modifier when modifier.TargetMethod.ContainingType.FullName() == Names.EventWindow:
                if (LowerWindow(inner) is not var (unmodified, filter))
                {
                    return null;
                }

                if (filter is not null && modifier.TargetMethod.Name is "LastN" or "Session")
                {
                    RefuseModifier(modifier, "it comes before Where, and then those of its events count that pass");
                    return null;
                }

                return LowerModifier(modifier, unmodified) is { } modified ? (modified, filter) : null;

            case { } other:
                Refuse(other);
                return null;

            default:
                return null;
        }
    }

    private static bool IsOfView(IMethodSymbol method) => method.ContainingType.FullName() is Names.FeatureView or Names.MultiSourceView;

    /// <summary>The type of event that <c>Past&lt;Login&gt;(w)</c> names; null where the view has one source.</summary>
    private static string? EventNamed(IMethodSymbol method) => method.TypeArguments is [{ } type] ? type.Name : null;

    /// <summary><c>Past(w)</c>, <c>Today("Europe/Berlin")</c>, <c>AllTime&lt;Login&gt;()</c>.</summary>
    private WindowModel? LowerWindowSource(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.TypeArguments is [{ } type] && definition!.EventOf(type) is null)
        {
            Refuse(invocation.Syntax, Rule.NotAllowed, invocation.Syntax.ToString(), $"{type.Name} is no source of the view: name it among the types of its FeatureView<...>");
            return null;
        }

        if (invocation.Arguments.IsEmpty)
        {
            return new WindowModel(long.MaxValue, 0);
        }

        IOperation argument = invocation.Arguments[0].Value;
        (CalendarUnit unit, bool isBefore) = invocation.TargetMethod.Name switch
        {
            "Today" => (CalendarUnit.Day, false),
            "ThisWeek" => (CalendarUnit.Week, false),
            "ThisMonth" => (CalendarUnit.Month, false),
            "PreviousDay" => (CalendarUnit.Day, true),
            "PreviousWeek" => (CalendarUnit.Week, true),
            "PreviousMonth" => (CalendarUnit.Month, true),
            _ => (CalendarUnit.None, false),
        };
        switch (invocation.TargetMethod.Name)
        {
            case "Next" when !MayReadOutcome:
                Refuse(invocation.Syntax, Rule.LooksForward, invocation.Syntax.ToString());
                return null;
            case "Next":
                return ConstantDuration(argument, least: 1) is { } ahead ? new WindowModel(ahead, 0) { IsForward = true } : null;
            case var _ when !MayLookBack(invocation):
                return null;
            case "Past":
                return ConstantDuration(argument, least: 1) is { } length ? new WindowModel(length, 0) : null;
            case var _ when unit != CalendarUnit.None:
                return ConstantZone(argument) is { } zone ? new WindowModel(0, 0) { Calendar = unit, Zone = zone, Tumbling = isBefore } : null;
            default:
                Refuse(invocation);
                return null;
        }
    }

    /// <summary><c>.Lag(l)</c>, <c>.Every(hop)</c> and the like.</summary>
    private WindowModel? LowerModifier(IInvocationOperation invocation, WindowModel window)
    {
        bool hasLength = !window.IsAllTime && window.Calendar == CalendarUnit.None;
        if (window.IsForward && invocation.TargetMethod.Name is not ("Lag" or "IncludingEnd" or "ExcludingStart"))
        {
            RefuseModifier(invocation, "a window that looks forward takes Lag, IncludingEnd, ExcludingStart and Where");
            return null;
        }

        switch (invocation.TargetMethod.Name, invocation.Arguments.Length)
        {
            case ("Lag", 1):
                return ConstantDuration(invocation.Arguments[0].Value, least: 0) is { } shift ? window with { Lag = window.Lag + shift } : null;
            case ("Every", 1) when hasLength:
                return ConstantDuration(invocation.Arguments[0].Value, least: 1, window.Length,
                    "a hop is a constant from one microsecond to the window's length") is { } hop ? window with { Hop = hop } : null;
            case ("Tumbling", 0) when hasLength:
                return window with { Hop = window.Hop == 0 ? window.Length : window.Hop, Tumbling = true };
            case ("IncludingEnd", 0):
                return window with { IncludesEnd = true };
            case ("ExcludingStart", 0) when !window.IsAllTime:
                return window with { ExcludesStart = true };
            case ("Session", 1):
                return ConstantDuration(invocation.Arguments[0].Value, least: 1, hint: "a gap is a constant from one microsecond to a hundred years") is { } gap
                    ? window with { SessionGap = gap }
                    : null;
            case ("LastN", 1):
                return ConstantOf(invocation.Arguments[0].Value, "how many events is a constant of at least 1", constant => constant.Lane is >= 1 and <= int.MaxValue)
                    is { } count ? window with { LastEvents = (int)count } : null;
            case ("Every" or "Tumbling" or "ExcludingStart", _):
                RefuseModifier(invocation, window.IsAllTime ? "AllTime has no start" : "a calendar's window begins with its period, and a whole one is PreviousDay, PreviousWeek or PreviousMonth");
                return null;
            default:
                Refuse(invocation);
                return null;
        }
    }

    /// <summary>Refuses what happened before the time in a label: where labels and features overlap, a model learns to repeat the past.</summary>
    private bool MayLookBack(IOperation window)
    {
        if (MayReadOutcome)
        {
            Refuse(window.Syntax, Rule.NotAllowed, window.Syntax.ToString(), "a label looks forward, by Next(w); what happened before is a feature");
        }

        return !MayReadOutcome;
    }

    private void RefuseModifier(IInvocationOperation invocation, string reason)
        => Refuse(invocation.Syntax, Rule.NotAllowed, invocation.TargetMethod.Name, reason);

    private long? ConstantDuration(
        IOperation operation, long least, long most = LongestWindow,
        string hint = "a window's length is a constant from one microsecond to a hundred years, its lag not negative")
    {
        switch (Lower(operation))
        {
            case Constant { Lane: var microseconds } when microseconds >= least && microseconds <= most:
                return microseconds;
            case null:
                return null;
            default:
                Refuse(operation.Syntax, Rule.NotAllowed, operation.Syntax.ToString(), hint);
                return null;
        }
    }

    private string? ConstantZone(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: string { Length: > 0 } zone })
        {
            return zone;
        }

        Refuse(operation.Syntax, Rule.NotAllowed, operation.Syntax.ToString(), "a time zone is a constant text such as \"Europe/Berlin\"");
        return null;
    }
}

using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Parsing;

/// <summary>An event, request or outcome struct.</summary>
/// <param name="TypeName">Its C# name, fully qualified.</param>
/// <param name="Source">The name that <c>[EventSource]</c> declares, or all names; empty for requests and outcomes.</param>
/// <param name="Columns">Its stored members of supported types, in declaration order.</param>
/// <param name="Time">The event or request time.</param>
/// <param name="Known">When the event is known; null where no member says so.</param>
/// <param name="Id">The event's id, or the id of the request's own event; null where there is none.</param>
/// <param name="Sequence">The order within one event time; null where there is none.</param>
/// <param name="Quotes">The C# of these four, of the condition and of the row's version.</param>
internal sealed record StructModel(
    string TypeName, string Source, EquatableArray<ColumnModel> Columns, Expression? Time, Expression? Known, Expression? Id, Expression? Sequence,
    EquatableArray<Quote> Quotes)
{
    /// <summary>The names that <c>[EventSource]</c> declares.</summary>
    public EquatableArray<string> Sources { get; init; }

    /// <summary>How long after an event another of its id is a duplicate, in microseconds; -1 where none is.</summary>
    public long DuplicateHorizon { get; init; } = -1;

    /// <summary>Whether a row is an event of this type at all; null where each is.</summary>
    public Expression? Condition { get; init; }

    /// <summary>How the event is a version of a row; null where it is none.</summary>
    public RowModel? Row { get; init; }

    /// <summary>The C# of one of the quoted.</summary>
    public string TextOf(Expression role) => Quotes.First(quote => quote.Body == role).Text;
}

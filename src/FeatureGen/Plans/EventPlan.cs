using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Rows;

namespace FeatureGen.Plans;

/// <summary>How a view reads one event of its source: which columns, what it admits, and what it keeps.</summary>
public sealed record EventPlan
{
    /// <summary>The lane of a text that names no member of its column's enum, which admission refuses.</summary>
    public const long UnknownName = long.MinValue;

    /// <summary>The admission code of a row that is no event of this type, as <c>[EventCondition]</c> says: skipped, and counted apart from those refused.</summary>
    public const int IsNoEvent = -1;

    /// <summary>The source's name, as <c>[EventSource]</c> declares it; of several, all names.</summary>
    public required string Source { get; init; }

    /// <summary>The columns read, as the first source names them; the program's inputs, in this order.</summary>
    public required ImmutableArray<SourceColumn> Columns { get; init; }

    /// <summary>The sources where there are several, in the order of their declaration; empty where there is one.</summary>
    public ImmutableArray<UnionPart> Parts { get; init; } = [];

    /// <summary>The names of all sources.</summary>
    public ImmutableArray<string> SourceNames => Parts.IsEmpty ? [Source] : [.. Parts.Select(part => part.Source)];

    /// <summary>The columns as a source names them.</summary>
    public ImmutableArray<SourceColumn> ColumnsOf(int source) => Parts.IsEmpty ? Columns : Parts[source].Columns;

    /// <summary>Computes everything below from the columns.</summary>
    public required RowProgram Program { get; init; }

    /// <summary>The tile column of the event time.</summary>
    public required int Time { get; init; }

    /// <summary>The tile column of the time at which the event is known; the event time's where none is declared.</summary>
    public required int Known { get; init; }

    /// <summary>The column of <see cref="Columns"/> that is the event time as it stands, or -1 where that is computed: files are pruned by it.</summary>
    public int TimeSource { get; init; } = -1;

    /// <summary>The column of <see cref="Columns"/> that is the known time as it stands, or -1 where that is computed: files are pruned by it.</summary>
    public int KnownSource { get; init; } = -1;

    /// <summary>The tile column of the event's id, or -1.</summary>
    public int Id { get; init; } = -1;

    /// <summary>
    /// How long after an event, in known time, another of its entity and id is a duplicate and never counts, in microseconds; -1 where none is.
    /// </summary>
    public long DuplicateHorizon { get; init; } = -1;

    /// <summary>The index in <see cref="Values"/> of a row's version, where events are versions of rows and <see cref="Id"/> is the row's, or -1.</summary>
    public int RowVersion { get; init; } = -1;

    /// <summary>The index in <see cref="Values"/> of whether a version says that its row is not there, or -1.</summary>
    public int RowDeleted { get; init; } = -1;

    /// <summary>How long after a newer version of a row, in known time, an older one is known to be replaced, in microseconds.</summary>
    public long VersionHorizon { get; init; } = -1;

    /// <summary>Whether events are versions of rows, so that a newer one takes the place of an older one.</summary>
    public bool HasVersions => RowVersion >= 0;

    /// <summary>How long after an event, in known time, another of its id may depend on it: 0 where none does.</summary>
    public long IdHorizon => Math.Max(0, Math.Max(DuplicateHorizon, VersionHorizon));

    /// <summary>Whether events that come again under their id are left out.</summary>
    public bool DropsDuplicates => DuplicateHorizon >= 0;

    /// <summary>The tile column of the sequence within one event time, or -1.</summary>
    public int Sequence { get; init; } = -1;

    /// <summary>The tile column of the admission code: 0 admits, n refuses for <c>Refusals[n - 1]</c>, <see cref="IsNoEvent"/> skips.</summary>
    public required int Admission { get; init; }

    /// <summary>Why an event may be refused, in words.</summary>
    public required ImmutableArray<string> Refusals { get; init; }

    /// <summary>The tile columns of the entity key's parts. A null in any of them belongs to no entity: skipped and counted.</summary>
    public required ImmutableArray<int> Keys { get; init; }

    /// <summary>The types of the key's parts: <see cref="ValueKind.String"/> or an integer kind.</summary>
    public required ImmutableArray<ValueKind> KeyKinds { get; init; }

    /// <summary>The key's parts as a table of entities, such as a spine, calls them: the columns of stored members, and what those of computed ones would be called.</summary>
    public ImmutableArray<string> KeyColumns { get; init; } = [];

    /// <summary>What is kept of an event besides its times and id: each filter and each selection that a window needs.</summary>
    public required ImmutableArray<EventValue> Values { get; init; }
}

using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>How a view reads an event: the row program and what each of its columns is.</summary>
internal sealed record EventPlanModel(
    StructModel Struct, EquatableArray<ColumnModel> Columns, RowProgram Program, int Time, int Known, int TimeSource, int KnownSource, int Id, int Sequence, int Admission,
    EquatableArray<string> Refusals, EquatableArray<int> Keys, EquatableArray<EventValueModel> Values)
{
    /// <summary>Whether sources have to be told apart.</summary>
    public bool HasParts => Struct.Sources.Count > 1 || Columns.Any(column => column.IsSourceName);

    /// <summary>The columns of the key's parts as a table of entities calls them: those of stored members, and what a column of a computed one would be called.</summary>
    public EquatableArray<string> KeyColumns { get; init; }

    /// <summary>The index among the values of a row's version, or -1.</summary>
    public int RowVersion { get; init; } = -1;

    /// <summary>The index among the values of whether a row is not there, or -1.</summary>
    public int RowDeleted { get; init; } = -1;
}

/// <summary>A filter or selection that is kept of each event.</summary>
internal sealed record EventValueModel(int Column, ValueType Type, string Text);

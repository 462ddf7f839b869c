using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads how the events of a source are versions of a table's rows, if they are.</summary>
internal static class RowParser
{
    // As the runtime's attribute has it.
    public const string DefaultHorizon = "1d";

    private static readonly (string Attribute, string Why)[] BesideNoRow =
    [
        (Names.EventIdAttribute, "cannot be the [EventId] beside a [RowId], which is the id of all versions of a row to requests as well; mark one of them"),
        (Names.EventConditionAttribute, "cannot be the [EventCondition] of versions of rows: one that is skipped would leave the version before it in place; say it with [RowDeleted]"),
    ];

    /// <summary>Whether what is marked fits together; says what does not.</summary>
    public static bool Check(RoleParser roles, bool isSnapshot, Findings findings)
    {
        IPropertySymbol? row = roles.Marked(Names.RowIdAttribute);
        (IPropertySymbol? Property, string Why)? wrong = row switch
        {
            null => (roles.Marked(Names.RowVersionAttribute) ?? roles.Marked(Names.RowDeletedAttribute), "is of a version of a row: mark the row's id with [RowId]"),
            _ when isSnapshot => (row, "cannot be the [RowId] of a snapshot, whose key says whose state a version is and whose time which is current; make it an [EventSource]"),
            _ when roles.Marked(Names.RowVersionAttribute) is null => (row, "needs a [RowVersion] beside it: of two versions of a row nothing tells the newer, as they may arrive in any order"),
            _ when roles.Marked(Names.KnownAtAttribute) is null => (row, "needs a [KnownAt] beside it: without it a change would count from its event time on, before anyone knew of it"),
            _ => BesideNoRow.Select(other => ((IPropertySymbol? Property, string Why)?)(roles.Marked(other.Attribute), other.Why)).FirstOrDefault(other => other!.Value.Property is not null),
        };
        if (wrong is not { Property: { } property } finding)
        {
            return true;
        }

        findings.Add(Rule.RowShape, property.Place(), property.Name, finding.Why);
        return false;
    }

    /// <summary>How events are versions of rows; null where they are not, or a member cannot be read.</summary>
    public static RowModel? Parse(RoleParser roles, long horizon)
        => roles.Parse(Names.RowVersionAttribute, Scalar.Int64) is { } version
            ? new RowModel(version, roles.Parse(Names.RowDeletedAttribute, Scalar.Boolean), horizon)
            : null;
}

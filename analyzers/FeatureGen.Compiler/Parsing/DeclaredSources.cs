using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>The sources that a struct names, and what each calls the columns of its members. A request or outcome has one, without a name.</summary>
internal sealed class DeclaredSources(INamedTypeSymbol type, Findings findings)
{
    /// <summary>The names, in the order of their declaration.</summary>
    public List<string> SourceNames { get; } = type.Attribute(Names.SnapshotSourceAttribute) is { } snapshot ? [snapshot.FirstText() ?? ""]
        : type.Has(Names.EventSourceAttribute) ? [.. type.AttributesOf(Names.EventSourceAttribute).Select(attribute => attribute.FirstText() ?? "")]
        : [""];

    /// <summary>Says what is wrong about the sources of a union.</summary>
    public void Check()
    {
        if (SourceNames.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            findings.Add(Rule.UnknownMember, type.Place(), type.Name, $"names the source \"{twice.Key}\" twice");
        }

        foreach (string horizon in new[] { "DuplicateHorizon", "VersionHorizon" })
        {
            if (type.AttributesOf(Names.EventSourceAttribute).Select(attribute => attribute.Named<string?>(horizon, null)).Distinct().Count() > 1)
            {
                findings.Add(Rule.UnknownMember, type.Place(), type.Name, $"must declare the same {horizon} for each of its sources");
            }
        }

        CheckSourceName([.. type.Properties().Where(IsSourceName)]);
    }

    /// <summary>Whether a member says which source an event came from.</summary>
    public static bool IsSourceName(IPropertySymbol property) => property.Has(Names.SourceNameAttribute);

    /// <summary>Where each source has a stored member's values.</summary>
    public List<ColumnPlace> PlacesOf(IPropertySymbol property)
    {
        List<AttributeData> columns = [.. property.AttributesOf(Names.ColumnAttribute)];
        foreach (AttributeData column in columns)
        {
            Check(property, column);
        }

        return [.. SourceNames.Select(source => PlaceIn(source, property, columns))];
    }

    private void CheckSourceName(List<IPropertySymbol> marked)
    {
        foreach (IPropertySymbol property in marked.Skip(1))
        {
            findings.Add(Rule.UnknownMember, property.Place(), property.Name, $"and {marked[0].Name} cannot both be the [SourceName]; mark one");
        }

        if (marked.Count > 0 && marked[0].Type is not IErrorTypeSymbol && marked[0].Type.ToValueType() is not { Scalar: Model.Scalar.String, Nullable: false })
        {
            findings.Add(Rule.UnknownMember, marked[0].Place(), marked[0].Name, "must be a string that is never null, to say which source an event came from");
        }
    }

    private static ColumnPlace PlaceIn(string source, IPropertySymbol property, List<AttributeData> columns)
    {
        AttributeData? column = columns.FirstOrDefault(candidate => SourceOf(candidate) == source) ?? columns.FirstOrDefault(candidate => SourceOf(candidate) is null);
        return column is null ? new ColumnPlace(ColumnName.Of(property.Name), null) : new ColumnPlace(column.FirstText(), column.Named<string?>("Zone", null));
    }

    private void Check(IPropertySymbol property, AttributeData column)
    {
        string? source = SourceOf(column);
        if (source is not null && !SourceNames.Contains(source))
        {
            findings.Add(Rule.UnknownMember, property.Place(), property.Name, $"names a column of \"{source}\", which is no [EventSource] of {type.Name}");
        }
        else if (property.AttributesOf(Names.ColumnAttribute).Count(other => SourceOf(other) == source) > 1)
        {
            findings.Add(Rule.UnknownMember, property.Place(), property.Name, $"names two columns of {(source is null ? "one source" : $"\"{source}\"")}");
        }
        else if (column.FirstText() is null && column.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive }]
            && (source is null || (!property.Type.IsVector() && property.Type.ToValueType() is not { Nullable: true })))
        {
            findings.Add(Rule.UnknownMember, property.Place(), property.Name, "can be without a column in one of several sources only, and where it may be null");
        }
    }

    private static string? SourceOf(AttributeData column) => column.Named<string?>("Source", null);
}

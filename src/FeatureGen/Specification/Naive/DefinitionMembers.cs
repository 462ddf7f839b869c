using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>Reads what a definition declares, in declaration order.</summary>
[RequiresUnreferencedCode("Reads members by reflection.")]
internal static class DefinitionMembers
{
    /// <summary>The features of a view, or a service's own.</summary>
    public static List<FeatureMember> FeaturesOf(Type definition)
        => [.. Marked<FeatureAttribute>(definition).SelectMany(Expand).SelectMany(feature => Columns(definition, feature))];

    public static List<FeatureMember> LabelsOf(Type service)
        => [.. Marked<LabelAttribute>(service).SelectMany(Expand)];

    /// <summary>The properties that join a view of features.</summary>
    public static IEnumerable<PropertyInfo> JoinsOf(Type service) => AllJoinsOf(service).Where(join => !LabelRules.Of(join.PropertyType).AreThere);

    /// <summary>The properties that join a view of labels.</summary>
    public static IEnumerable<PropertyInfo> LabelJoinsOf(Type service) => AllJoinsOf(service).Where(join => LabelRules.Of(join.PropertyType).AreThere);

    private static List<PropertyInfo> AllJoinsOf(Type service)
        => [.. service.GetProperties().Where(property => property.PropertyType.IsSubclassOf(typeof(EntityView)) && property.GetMethod is not null)
            .OrderBy(property => property.GetMethod!.MetadataToken)];

    // Accessors and methods stand in one table of the metadata, in the order of the source; properties in one of their own.
    private static IEnumerable<(MemberInfo Member, MethodInfo Body)> Marked<TAttribute>(Type definition)
        where TAttribute : Attribute
        => definition.GetMembers()
            .Where(member => member.IsDefined(typeof(TAttribute)))
            .Select(member => (Member: member, Body: member as MethodInfo ?? ((PropertyInfo)member).GetMethod!))
            .OrderBy(marked => marked.Body.MetadataToken);

    private static IEnumerable<FeatureMember> Expand((MemberInfo Member, MethodInfo Body) marked)
    {
        (MemberInfo member, MethodInfo body) = marked;
        bool isHidden = member.GetCustomAttribute<FeatureAttribute>() is { Hidden: true };
        object? replacement = member.GetCustomAttribute<DefaultAttribute>() is { } declared
            ? DefaultOf(IsList(body.ReturnType) ? body.ReturnType.GetGenericArguments()[0] : body.ReturnType, declared.Value, member)
            : null;
        if (member is PropertyInfo)
        {
            return [new FeatureMember(member.Name, body, null, isHidden, replacement)];
        }

        IReadOnlyList<string> durations = member.GetCustomAttribute<OverAttribute>()?.Durations
            ?? throw new DefinitionException($"{member.Name} is a method marked [Feature]: it needs [Over] with its durations.");
        return durations.Select(text => new FeatureMember(member.Name + text, body, DurationText.Parse(text), isHidden, replacement));
    }

    private static bool IsList(Type type) => type.IsAssignableTo(typeof(IFeatureList));

    /// <summary>A feature for each column of a list, which only the body names; any other feature as it is.</summary>
    private static IEnumerable<FeatureMember> Columns(Type definition, FeatureMember feature)
    {
        if (!IsList(feature.Body.ReturnType))
        {
            return [feature];
        }

        if (!definition.IsSubclassOf(typeof(EntityView)))
        {
            throw new DefinitionException($"{feature.Name} is a list: only a view has lists, and a service emits those of its joins.");
        }

        var view = Instance.Of<EntityView>(definition);
        view.Bind(new Probe(0));
        return feature.ColumnsOf(view).Select((column, place) => feature with { Name = $"{feature.Name}_{column}", Place = place });
    }

    private static object DefaultOf(Type type, object value, MemberInfo member) => (Nullable.GetUnderlyingType(type) ?? type, value) switch
    {
        ({ } to, _) when to == value.GetType() => value,
        ({ } to, long integer) when CSharpConversion.IsInteger(to) => ((IConvertible)integer).ToType(to, CultureInfo.InvariantCulture),
        ({ IsEnum: true } to, long integer) => Enum.ToObject(to, integer),
        ({ } to, long integer) when to == typeof(double) => (double)integer,
        ({ } to, long integer) when to == typeof(float) => (float)integer,
        ({ } to, long integer) when to == typeof(decimal) => (decimal)integer,
        ({ } to, long integer) when to == typeof(Timestamp) => new Timestamp(integer),
        ({ } to, long integer) when to == typeof(Duration) => new Duration(integer),
        ({ } to, double number) when to == typeof(float) => (float)number,
        ({ } to, double number) when to == typeof(decimal) => (decimal)number,
        _ => throw new DefinitionException($"The default of {member.Name} is a {value.GetType().Name}, the feature a {type.Name}."),
    };
}

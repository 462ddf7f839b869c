using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>Which properties of a request type carry which attribute.</summary>
internal static class RequestShape<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRequest>
    where TRequest : struct
{
    private static readonly PropertyInfo? RequestTime = Marked<RequestTimeAttribute>();
    private static readonly PropertyInfo? SelfId = Marked<SelfIdAttribute>();

    public static Timestamp TimeOf(TRequest request)
        => RequestTime is { } property
            ? (Timestamp)property.GetValue(request)!
            : throw new DefinitionException($"{typeof(TRequest).Name} has no property marked [RequestTime].");

    public static object? SelfIdOf(TRequest request) => SelfId?.GetValue(request);

    private static PropertyInfo? Marked<TAttribute>()
        where TAttribute : Attribute
        => typeof(TRequest).GetProperties().SingleOrDefault(property => property.IsDefined(typeof(TAttribute)));
}

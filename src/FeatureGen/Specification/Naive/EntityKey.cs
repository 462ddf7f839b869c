using System.Globalization;
using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>The parts of an entity's key; equal if each part is.</summary>
internal sealed class EntityKey : IEquatable<EntityKey>
{
    private readonly object?[] parts;

    private EntityKey(object?[] parts) => this.parts = parts;

    public int Count => parts.Length;

    /// <summary>Whether a part is null, so that it is the key of no entity.</summary>
    public bool IsOfNoEntity => parts.Contains(null);

    public static EntityKey Of(object?[]? parts) => new(Array.ConvertAll(parts ?? [null], Normalise));

    /// <summary>The properties that <c>[FeatureView]</c> names.</summary>
    public static IReadOnlyList<string> NamesOf(Type view)
        => view.GetCustomAttribute<FeatureViewAttribute>()?.Keys
            ?? throw new DefinitionException($"{view.Name} is not marked [FeatureView].");

    /// <summary>Integers of every size as <see cref="long"/>, so that 7 is 7 whatever its type.</summary>
    public static object? Normalise(object? value) => value switch
    {
        int integer => (long)integer,
        short integer => (long)integer,
        byte integer => (long)integer,
        sbyte integer => (long)integer,
        ushort integer => (long)integer,
        uint integer => (long)integer,
        Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture),
        _ => value,
    };

    public bool Equals(EntityKey? other) => other is not null && parts.SequenceEqual(other.parts);

    public override bool Equals(object? obj) => Equals(obj as EntityKey);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (object? part in parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }
}

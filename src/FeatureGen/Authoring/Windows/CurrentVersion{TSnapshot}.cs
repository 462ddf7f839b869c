using System.Diagnostics.CodeAnalysis;
using FeatureGen.Naive;

namespace FeatureGen;

/// <summary>The latest version of an entity's state that was known, if it is there.</summary>
/// <typeparam name="TSnapshot">The snapshot's struct.</typeparam>
/// <remarks>
/// Latest by time, then by <see cref="SequenceAttribute"/>. A version beyond the maximum age, or a <see cref="VersionDeletedAttribute">deleted</see> one, is not
/// there; an older one never stands in for it. Of versions that agree in time and sequence, those not deleted count, and of these the greatest selection.
/// </remarks>
public sealed class CurrentVersion<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TSnapshot>
    where TSnapshot : struct
{
    private readonly EventWindow<TSnapshot> version;

    private CurrentVersion(EventWindow<TSnapshot> version) => this.version = version;

    internal static CurrentVersion<TSnapshot> In(EntityEvents<TSnapshot> events, WindowExtent extent)
        => new(new EventWindow<TSnapshot>(events, extent.WithEnd().LastN(1), version => !EventShape<TSnapshot>.IsDeleted(version)));

    /// <summary>What the version says, which may be null; null as well where none is there.</summary>
    public TValue? Value<TValue>(Func<TSnapshot, TValue> value)
        where TValue : struct, IComparable
        => version.Latest(value);

    /// <inheritdoc cref="Value{TValue}(Func{TSnapshot, TValue})"/>
    public TValue? Value<TValue>(Func<TSnapshot, TValue?> value)
        where TValue : struct, IComparable
        => version.Latest(value);

    /// <inheritdoc cref="Value{TValue}(Func{TSnapshot, TValue})"/>
    public string? Value(Func<TSnapshot, string?> value) => version.Latest(value);

    /// <summary>Whether a version is there.</summary>
    public bool Exists() => Age() is not null;

    /// <summary>The time from the version's to the request's; null where none is there.</summary>
    public Duration? Age() => version.TimeSinceLatest();
}

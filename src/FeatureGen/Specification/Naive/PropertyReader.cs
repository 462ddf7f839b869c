using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>Reads a property of events, of which there may be millions: by delegate for the common types.</summary>
internal static class PropertyReader
{
    private delegate TValue Getter<TEvent, out TValue>(ref TEvent row)
        where TEvent : struct;

    public static Func<TEvent, TValue> Of<TEvent, TValue>(PropertyInfo property)
        where TEvent : struct
    {
        Getter<TEvent, TValue> getter = property.GetMethod!.CreateDelegate<Getter<TEvent, TValue>>();
        return row => getter(ref row);
    }

    public static Func<TEvent, object?> OfAny<TEvent>(PropertyInfo property)
        where TEvent : struct
    {
        if (property.PropertyType == typeof(string))
        {
            return Of<TEvent, string?>(property);
        }

        if (property.PropertyType == typeof(long))
        {
            Func<TEvent, long> reader = Of<TEvent, long>(property);
            return row => reader(row);
        }

        return row => property.GetValue(row);
    }
}

using FeatureGen.Columns;
using FeatureGen.Offline.Writing;

namespace CardFraud.Generation;

/// <summary>A column of a generated file: its name, its type, and what it holds of a row.</summary>
/// <param name="Output">Name and type.</param>
/// <param name="LaneOf">The value of a row as a lane holds it, null where there is none; texts are codes of the table.</param>
internal sealed record GeneratedColumn<TRow>(OutputColumn Output, Func<TRow, StringTable, long?> LaneOf)
{
    public static GeneratedColumn<TRow> OfLong(string name, Func<TRow, long> value) => new(new OutputColumn(name, ValueKind.Int64, Nullable: false), (row, _) => value(row));

    public static GeneratedColumn<TRow> OfTime(string name, Func<TRow, long?> value) => new(new OutputColumn(name, ValueKind.Timestamp, Nullable: true), (row, _) => value(row));

    public static GeneratedColumn<TRow> OfBool(string name, Func<TRow, bool> value) => new(new OutputColumn(name, ValueKind.Boolean, Nullable: false), (row, _) => value(row) ? -1 : 0);

    /// <summary>Cents as the nearest double of whole units: one division, the same on every machine.</summary>
    public static GeneratedColumn<TRow> OfCents(string name, Func<TRow, long?> value)
        => new(new OutputColumn(name, ValueKind.Double, Nullable: true), (row, _) => value(row) is { } cents ? BitConverter.DoubleToInt64Bits(cents / 100.0) : null);

    public static GeneratedColumn<TRow> OfText(string name, Func<TRow, string?> value)
        => new(new OutputColumn(name, ValueKind.String, Nullable: true), (row, strings) => value(row) is { } text ? strings.Intern(text) : null);
}

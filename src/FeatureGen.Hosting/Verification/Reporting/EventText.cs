using System.Globalization;
using FeatureGen.Columns;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Hosting.Verification.Reporting;

/// <summary>Says of an event when it was, when it was known, and whether a request sees it.</summary>
internal sealed class EventText(ViewEvents events) : IDisposable
{
    private readonly Tile tile = new(Math.Max(events.View.Event.Program.Columns, events.View.Event.Columns.Length), 1, new StringTable());

    private long? IdInTile => events.View.Event.Id is >= 0 and var id && tile.IsValid(id, 0) ? tile.LongsOf(id)[0] : null;

    private bool IsDeletion => events.View.Event.RowDeleted is >= 0 and var deleted && tile.LongsOf(events.View.Event.Values[deleted].Column)[0] != 0;

    /// <summary>An event in one line.</summary>
    /// <param name="row">Its row in the source's files.</param>
    /// <param name="time">The request's time.</param>
    /// <param name="end">The end of the window.</param>
    /// <param name="selfId">The id of the request's own event, or null.</param>
    public string Of(int row, long time, long end, long? selfId)
    {
        string facts = Facts(row);
        string visible = events.VisibleFrom(row) > time ? "not visible: not known yet"
            : events.TimeOf(row) >= end ? "not visible: not before the window's end"
            : IdInTile is { } id && id == selfId ? "not visible: the request's own"
            : IsDeletion ? "not visible: a deletion"
            : events.View.Event.HasVersions ? "visible, unless a newer version is"
            : "visible";
        return $"{facts}: {visible}";
    }

    /// <summary>When an event was and when it was known, its id and its row.</summary>
    public string Facts(int row)
    {
        EventPlan plan = events.View.Event;
        events.Table.CopyRow(tile, events.Columns, row);
        plan.Program.Run(tile, 1, RowWidth.Request);
        string named = IdInTile is { } id ? string.Create(CultureInfo.InvariantCulture, $" id {id}") : "";
        string version = plan.HasVersions ? string.Create(CultureInfo.InvariantCulture, $" version {tile.LongsOf(plan.Values[plan.RowVersion].Column)[0]}") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{new Timestamp(events.TimeOf(row))} known {new Timestamp(tile.LongsOf(plan.Known)[0])}{named}{version} row {row + 1}");
    }

    /// <summary>Frees the tile.</summary>
    public void Dispose() => tile.Dispose();
}

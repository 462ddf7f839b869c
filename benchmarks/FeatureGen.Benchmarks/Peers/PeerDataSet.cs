using System.Globalization;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>A size of the peers' workload.</summary>
/// <param name="Name">Its name; what follows an underscore is the number of days, thirty unless given.</param>
/// <param name="Events">The number of events.</param>
/// <param name="Rows">The number of rows of the spine.</param>
/// <param name="PolarsChunks">Into how many parts Polars must cut it to stay within some 13 GB.</param>
internal sealed record PeerDataSet(string Name, int Events, int Rows, int PolarsChunks)
{
    private const int UsualDays = 30;

    /// <summary>How many days the events span.</summary>
    public int Days => Name.Split('_') is [_, var days] ? int.Parse(days, CultureInfo.InvariantCulture) : UsualDays;

    /// <summary>The size of that name: T, S or M, and perhaps the number of days, as in <c>S_60</c>.</summary>
    public static PeerDataSet Of(string name) => name.Split('_')[0] switch
    {
        "T" => new PeerDataSet(name, 50_000, 10_000, 1),
        "S" => new PeerDataSet(name, 1_000_000, 200_000, 1),
        "M" => new PeerDataSet(name, 10_000_000, 2_000_000, 4),
        _ => throw new ArgumentException($"There is no size {name}: T, S or M, and perhaps days, as in S_60."),
    };
}

using FeatureGen.Columns;

namespace FeatureGen.Benchmarks.Peers;

/// <summary>The peers' events and spine in memory, column by column as their generator wrote them.</summary>
internal sealed class CardColumns
{
    private static readonly string[] CountryNames =
        ("US GB DE FR ES IT NL PL SE NO FI DK CH AT BE PT IE CZ RO GR TR RU CN JP KR IN BR MX CA AU NZ ZA AE SG HK TH VN ID PH MY").Split(' ');

    /// <summary>Reads a data set.</summary>
    /// <param name="folder">The folder that the generator made.</param>
    /// <param name="strings">Takes in the countries' names.</param>
    public CardColumns(string folder, StringTable strings)
    {
        T[] Read<T>(string name)
            where T : unmanaged
            => RawColumn.Read<T>(Path.Combine(folder, "raw"), name);

        Cards = Read<long>("ev_card.i64");
        Times = Read<long>("ev_ts.i64");
        Ingested = Read<long>("ev_ing.i64");
        Merchants = Read<long>("ev_merchant.i64");
        Amounts = Read<double>("ev_amount.f64");
        HasAmount = Read<byte>("ev_valid.u8");
        Online = Read<byte>("ev_online.u8");
        RowCards = Read<long>("sp_card.i64");
        RowTimes = Read<long>("sp_ts.i64");
        long[] codes = [.. CountryNames.Select(strings.Intern)];
        Countries = [.. Read<short>("ev_country.i16").Select(country => country < 0 ? -1 : codes[country])];
    }

    public long[] Cards { get; }

    public long[] Times { get; }

    public long[] Ingested { get; }

    public long[] Merchants { get; }

    public double[] Amounts { get; }

    public byte[] HasAmount { get; }

    public byte[] Online { get; }

    /// <summary>Codes of the countries; -1 where there is none.</summary>
    public long[] Countries { get; }

    public long[] RowCards { get; }

    public long[] RowTimes { get; }
}

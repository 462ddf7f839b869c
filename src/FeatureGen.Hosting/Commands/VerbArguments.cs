using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FeatureGen.Hosting.Configuration;

namespace FeatureGen.Hosting.Commands;

/// <summary>The options of a verb.</summary>
internal sealed class VerbArguments
{
    private readonly Option<string?> service = new("--service") { Description = "The service; not needed where there is only one." };
    private readonly Option<string?> configuration = new("--config") { Description = "The configuration; featuregen.json here or beside the program unless given." };
    private readonly Option<string[]> spine = new("--spine") { Description = "The file of rows for which features are computed; may be repeated." };
    private readonly Option<string?> output = new("--out") { Description = "The file of features: what train and score write, and verify reads." };
    private readonly Option<KeyValuePair<string, string>[]> events = new("--events")
    {
        Description = "name=path: a file of a source, in place of those configured; may be repeated.",
        CustomParser = result => ReadPairs(result, "--events", "name=path, such as arrivals=arrivals.parquet"),
    };

    private readonly Option<string?> store = new("--store") { Description = "The folder of the store." };
    private readonly Option<string?> from = new("--from") { Description = "The folder of a store from which to continue: only events that became known since are read." };
    private readonly Option<Timestamp?> asOf = new("--as-of") { Description = "The time as of which the store is filled, or until when the events of labels are all there, such as 2001-06-01T00:00:00Z.", CustomParser = ReadTime };
    private readonly Option<int> threads = new("--threads") { Description = "The number of threads.", DefaultValueFactory = _ => Environment.ProcessorCount, CustomParser = result => ReadCount(result, 1) };
    private readonly Option<long> memory = new("--memory") { Description = "The memory to use, about, such as 4GB.", DefaultValueFactory = _ => 4L << 30, CustomParser = ReadSize };
    private readonly Option<int?> partRows = new("--part-rows")
    {
        Description = "About how many rows are computed at a time; parts that are done are kept until the end, so that a run that was stopped goes on. What memory allows unless given.",
        CustomParser = result => ReadCount(result, 1),
    };

    private readonly Option<bool> cost = new("--cost") { Description = "Say what a backfill would read and take, from the metadata of its files, before it starts." };
    private readonly Option<bool> restart = new("--restart") { Description = "Drop the parts that an earlier run has left." };
    private readonly Option<bool> keepErrors = new("--keep-errors") { Description = "Write values that are errors as null instead of failing." };
    private readonly Option<bool> strict = new("--strict") { Description = "Fail where admission refuses an event, instead of leaving it out." };
    private readonly Option<int> specificationRows = new("--specification-rows")
    {
        Description = "The number of rows that are checked by running the class itself as well.",
        DefaultValueFactory = _ => 2_000,
        CustomParser = result => ReadCount(result, 0),
    };

    private readonly Argument<string> old = new("old") { Description = "The features that you compute at present: Parquet or CSV." };
    private readonly Argument<string> @new = new("new") { Description = "The training or scoring file of the same rows." };
    private readonly Option<string[]> by = new("--by") { Description = "A column that tells the rows apart, as the new file calls it; may be repeated.", Required = true };
    private readonly Option<KeyValuePair<string, string>[]> map = new("--map")
    {
        Description = "old=new: a column that the new file calls otherwise; may be repeated.",
        CustomParser = result => ReadPairs(result, "--map", "old=new, such as mean_delay=MeanDelay24h"),
    };

    private readonly Option<int> explainedRows = new("--explain")
    {
        Description = "The number of differing rows of each feature for which the cause is looked for; with 0 no events are read.",
        DefaultValueFactory = _ => 200,
        CustomParser = result => ReadCount(result, 0),
    };

    private readonly Option<double> tolerance = new("--tolerance")
    {
        Description = "The relative difference up to which two numbers differ by rounding alone.",
        DefaultValueFactory = _ => 1e-9,
        CustomParser = ReadTolerance,
    };

    private readonly Option<double[]> eventsPerDay = new("--events-per-day")
    {
        Description = "The events a day of an entity, such as 20; may be repeated. Without it and --store: 1, 20, 1000 and 10000.",
        CustomParser = ReadRates,
    };

    private readonly Option<string?> view = new("--view") { Description = "The view, in place of a service; not needed where it is the only one and there is no service." };
    private readonly Option<string?> time = new("--time") { Description = "The spine's column of the time as of which a view is computed; what the events call theirs unless given, or the only one." };
    private readonly Option<int> shownRows = new("--rows")
    {
        Description = "The number of rows whose values are printed.",
        DefaultValueFactory = _ => 5,
        CustomParser = result => ReadCount(result, 1),
    };

    /// <summary>The files that a verb is given by their place.</summary>
    public IEnumerable<Argument<string>> FilesOf(string verb) => verb == "compare" ? [old, @new] : [];

    /// <summary>The options that a verb knows.</summary>
    public IEnumerable<Option> For(string verb)
        => verb switch
        {
            "backfill" => [service, configuration, events, store, from, asOf, threads, memory, strict],
            "verify" => [service, configuration, spine, output, events, store, threads, memory, specificationRows],
            "compare" => [by, map, service, configuration, events, explainedRows, tolerance, threads, memory],
            "explain" => [service, store, eventsPerDay, cost, configuration, events, from, asOf, threads, memory],
            "explore" => [view, service, configuration, spine, time, events, shownRows, threads, memory, strict],
            "train" => [service, configuration, spine, output, events, asOf, threads, memory, partRows, restart, keepErrors, strict],
            _ => [service, configuration, spine, output, events, threads, memory, partRows, restart, keepErrors, strict],
        };

    /// <summary>What was given.</summary>
    public VerbOptions Read(ParseResult parsed)
        => new()
        {
            Service = parsed.GetValue(service),
            View = parsed.GetValue(view),
            TimeColumn = parsed.GetValue(time),
            ShownRows = parsed.GetValue(shownRows) is > 0 and var shown ? shown : 5,
            Configuration = parsed.GetValue(configuration),
            Spine = parsed.GetValue(spine) ?? [],
            Output = parsed.GetValue(output) ?? parsed.GetValue(@new),
            Compared = parsed.GetValue(old),
            By = parsed.GetValue(by) ?? [],
            Map = (parsed.GetValue(map) ?? []).GroupBy(pair => pair.Key).ToDictionary(column => column.Key, column => column.Last().Value),
            ExplainedRows = parsed.GetValue(explainedRows),
            Tolerance = parsed.GetValue(tolerance),
            Events = (parsed.GetValue(events) ?? []).GroupBy(pair => pair.Key, pair => pair.Value)
                .ToDictionary(source => source.Key, source => (IReadOnlyList<string>)[.. source]),
            Store = parsed.GetValue(store),
            From = parsed.GetValue(from),
            AsOf = parsed.GetValue(asOf),
            Threads = parsed.GetValue(threads) is > 0 and var count ? count : Environment.ProcessorCount,
            Memory = parsed.GetValue(memory) is > 0 and var bytes ? bytes : 4L << 30,
            PartRows = parsed.GetValue(partRows),
            Cost = parsed.GetValue(cost),
            Restart = parsed.GetValue(restart),
            KeepErrors = parsed.GetValue(keepErrors),
            Strict = parsed.GetValue(strict),
            SpecificationRows = parsed.GetValue(specificationRows),
            EventsPerDay = parsed.GetValue(eventsPerDay) ?? [],
        };

    private static KeyValuePair<string, string>[] ReadPairs(ArgumentResult result, string option, string form)
    {
        List<KeyValuePair<string, string>> pairs = [];
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            int split = text.IndexOf('=');
            if (split <= 0 || split == text.Length - 1)
            {
                result.AddError($"{option} {text}: write {form}.");
                continue;
            }

            pairs.Add(new(text[..split], text[(split + 1)..]));
        }

        return [.. pairs];
    }

    private static Timestamp? ReadTime(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (!ResolvedService.TryParseTime(text, out Timestamp time))
        {
            result.AddError($"--as-of {text}: write a time with a zone, such as 2001-06-01T00:00:00Z.");
        }

        return time;
    }

    private static int ReadCount(ArgumentResult result, int least)
    {
        string text = result.Tokens[0].Value;
        if (!int.TryParse(text, out int count) || count < least)
        {
            result.AddError($"{text} is not a whole number from {least} on.");
        }

        return count;
    }

    private static double ReadTolerance(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double tolerance) || tolerance is not (>= 0 and < 1))
        {
            result.AddError($"--tolerance {text}: write a number from 0 to below 1, such as 1e-9.");
        }

        return tolerance;
    }

    private static double[] ReadRates(ArgumentResult result)
    {
        List<double> rates = [];
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate) || rate is not (> 0 and <= 1e9))
            {
                result.AddError($"--events-per-day {text}: write a number above 0, such as 20 or 0.5.");
            }

            rates.Add(rate);
        }

        return [.. rates];
    }

    private static long ReadSize(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (!ByteSize.TryParse(text, out long bytes))
        {
            result.AddError($"--memory {text}: write a size such as 4GB or 512MB.");
        }

        return bytes;
    }
}

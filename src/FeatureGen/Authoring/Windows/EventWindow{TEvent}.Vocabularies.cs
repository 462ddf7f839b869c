using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>How many events each word of a vocabulary has, and, as <c>unknown</c>, how many any other word has. Null is no word.</summary>
    /// <param name="word">The word of an event.</param>
    /// <param name="vocabulary">Constants, or a static property that lists constants.</param>
    public FeatureList<long> CountBy(Func<TEvent, string?> word, params string[] vocabulary)
        => ByWord(word, vocabulary, window => window.Count());

    /// <inheritdoc cref="CountBy(Func{TEvent, string}, string[])"/>
    public FeatureList<long> CountBy(Func<TEvent, long?> word, params long[] vocabulary)
        => ByWord(e => word(e), Boxed(vocabulary), window => window.Count());

    /// <summary>The <c>Sum</c> of the events of each word of a vocabulary, and, as <c>unknown</c>, of those of any other. Null is no word.</summary>
    /// <param name="word">The word of an event.</param>
    /// <param name="value">What is added.</param>
    /// <param name="vocabulary">Constants, or a static property that lists constants.</param>
    public FeatureList<long> SumBy(Func<TEvent, string?> word, Func<TEvent, long?> value, params string[] vocabulary)
        => ByWord(word, vocabulary, window => window.Sum(value));

    /// <inheritdoc cref="SumBy(Func{TEvent, string}, Func{TEvent, long?}, string[])"/>
    public FeatureList<long> SumBy(Func<TEvent, long?> word, Func<TEvent, long?> value, params long[] vocabulary)
        => ByWord(e => word(e), Boxed(vocabulary), window => window.Sum(value));

    /// <inheritdoc cref="SumBy(Func{TEvent, string}, Func{TEvent, long?}, string[])"/>
    public FeatureList<double> SumBy(Func<TEvent, string?> word, Func<TEvent, double?> value, params string[] vocabulary)
        => ByWord(word, vocabulary, window => window.Sum(value));

    /// <inheritdoc cref="SumBy(Func{TEvent, string}, Func{TEvent, long?}, string[])"/>
    public FeatureList<double> SumBy(Func<TEvent, long?> word, Func<TEvent, double?> value, params long[] vocabulary)
        => ByWord(e => word(e), Boxed(vocabulary), window => window.Sum(value));

    /// <summary>The <c>Average</c> of the events of each word of a vocabulary, and, as <c>unknown</c>, of those of any other. Null is no word.</summary>
    /// <param name="word">The word of an event.</param>
    /// <param name="value">What is averaged.</param>
    /// <param name="vocabulary">Constants, or a static property that lists constants.</param>
    public FeatureList<double?> AverageBy(Func<TEvent, string?> word, Func<TEvent, long?> value, params string[] vocabulary)
        => ByWord(word, vocabulary, window => window.Average(value));

    /// <inheritdoc cref="AverageBy(Func{TEvent, string}, Func{TEvent, long?}, string[])"/>
    public FeatureList<double?> AverageBy(Func<TEvent, long?> word, Func<TEvent, long?> value, params long[] vocabulary)
        => ByWord(e => word(e), Boxed(vocabulary), window => window.Average(value));

    /// <inheritdoc cref="AverageBy(Func{TEvent, string}, Func{TEvent, long?}, string[])"/>
    public FeatureList<double?> AverageBy(Func<TEvent, string?> word, Func<TEvent, double?> value, params string[] vocabulary)
        => ByWord(word, vocabulary, window => window.Average(value));

    /// <inheritdoc cref="AverageBy(Func{TEvent, string}, Func{TEvent, long?}, string[])"/>
    public FeatureList<double?> AverageBy(Func<TEvent, long?> word, Func<TEvent, double?> value, params long[] vocabulary)
        => ByWord(e => word(e), Boxed(vocabulary), window => window.Average(value));

    /// <summary>How many events each member of an enum has, a column by its name, and, as <c>unknown</c>, how many any other. Null is none.</summary>
    /// <param name="word">The member of an event.</param>
    /// <param name="vocabulary">Constants, or a static property that lists constants.</param>
    public FeatureList<long> CountBy<TWord>(Func<TEvent, TWord?> word, params TWord[] vocabulary)
        where TWord : struct, Enum
        => ByWord(e => word(e), Boxed(vocabulary), window => window.Count());

    /// <summary>The <c>Sum</c> of the events of each member of an enum, a column by its name, and, as <c>unknown</c>, of those of any other. Null is none.</summary>
    /// <param name="word">The member of an event.</param>
    /// <param name="value">What is added.</param>
    /// <param name="vocabulary">Constants, or a static property that lists constants.</param>
    public FeatureList<long> SumBy<TWord>(Func<TEvent, TWord?> word, Func<TEvent, long?> value, params TWord[] vocabulary)
        where TWord : struct, Enum
        => ByWord(e => word(e), Boxed(vocabulary), window => window.Sum(value));

    /// <inheritdoc cref="SumBy{TWord}(Func{TEvent, TWord?}, Func{TEvent, long?}, TWord[])"/>
    public FeatureList<double> SumBy<TWord>(Func<TEvent, TWord?> word, Func<TEvent, double?> value, params TWord[] vocabulary)
        where TWord : struct, Enum
        => ByWord(e => word(e), Boxed(vocabulary), window => window.Sum(value));

    /// <summary>The <c>Average</c> of the events of each member of an enum, a column by its name, and, as <c>unknown</c>, of those of any other. Null is none.</summary>
    /// <param name="word">The member of an event.</param>
    /// <param name="value">What is averaged.</param>
    /// <param name="vocabulary">Constants, or a static property that lists constants.</param>
    public FeatureList<double?> AverageBy<TWord>(Func<TEvent, TWord?> word, Func<TEvent, long?> value, params TWord[] vocabulary)
        where TWord : struct, Enum
        => ByWord(e => word(e), Boxed(vocabulary), window => window.Average(value));

    /// <inheritdoc cref="AverageBy{TWord}(Func{TEvent, TWord?}, Func{TEvent, long?}, TWord[])"/>
    public FeatureList<double?> AverageBy<TWord>(Func<TEvent, TWord?> word, Func<TEvent, double?> value, params TWord[] vocabulary)
        where TWord : struct, Enum
        => ByWord(e => word(e), Boxed(vocabulary), window => window.Average(value));

    private static object[] Boxed<TWord>(TWord[] words)
        where TWord : struct
        => [.. words.Select(word => (object)word)];

    private FeatureList<TResult> ByWord<TResult>(Func<TEvent, object?> word, object[] vocabulary, Func<EventWindow<TEvent>, TResult> aggregate)
        => new(
            [.. vocabulary.Select(ColumnSuffix.Of), ColumnSuffix.Unknown],
            place => aggregate(place < vocabulary.Length
                ? Where(e => vocabulary[place].Equals(word(e)))
                : Where(e => word(e) is { } other && !vocabulary.Contains(other))));
}

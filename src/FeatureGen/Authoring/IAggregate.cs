namespace FeatureGen;

/// <summary>An aggregate of one's own. Implement it in a struct without fields, and prove its laws with <see cref="Testing.AggregateLaws"/>.</summary>
/// <typeparam name="TState">What is carried along.</typeparam>
/// <typeparam name="TInput">What is selected of an event: a number, a boolean, a time or a duration.</typeparam>
/// <typeparam name="TResult">What it comes to: a number, a boolean, a time or a duration.</typeparam>
/// <remarks>
/// The methods may use what features may, and locals, branches and loops. The selections come in the order of event time, then of
/// <see cref="SequenceAttribute"/>, then ascending, in every path, with one NaN and no negative zero. Where a method throws, the feature is an error.
/// </remarks>
/// <example>
/// <code>
/// public readonly struct Spread : IAggregate&lt;(double Least, double Most), double, double&gt;
/// {
///     public (double Least, double Most) Empty => (double.PositiveInfinity, double.NegativeInfinity);
///     public (double Least, double Most) Add((double Least, double Most) state, double input) => (Math.Min(state.Least, input), Math.Max(state.Most, input));
///     public (double Least, double Most) Merge((double Least, double Most) left, (double Least, double Most) right)
///         => (Math.Min(left.Least, right.Least), Math.Max(left.Most, right.Most));
///     public double? Finish((double Least, double Most) state) => state.Most - state.Least;
/// }
///
/// [Feature] public double? AmountSpread => Past(Days(7)).Aggregate(new Spread(), p => p.Amount);
/// </code>
/// </example>
public interface IAggregate<TState, TInput, TResult>
    where TState : unmanaged
    where TInput : struct
    where TResult : struct
{
    /// <summary>The state of no selection: merging it changes nothing.</summary>
    TState Empty { get; }

    /// <summary>The state with one more selection.</summary>
    TState Add(TState state, TInput input);

    /// <summary>The state of both's selections.</summary>
    TState Merge(TState left, TState right);

    /// <summary>What a state of at least one selection comes to; may be null.</summary>
    TResult? Finish(TState state);
}

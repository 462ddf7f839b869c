namespace FeatureGen.Rows;

/// <summary>A function of one lane.</summary>
internal interface ILaneFunction<T, TResult>
{
    /// <summary>The function's value.</summary>
    static abstract TResult Invoke(T value);
}

namespace FeatureGen.Rows;

/// <summary>A function of two lanes.</summary>
internal interface ILaneFunction<T, TOther, TResult>
{
    /// <summary>The function's value.</summary>
    static abstract TResult Invoke(T left, TOther right);
}

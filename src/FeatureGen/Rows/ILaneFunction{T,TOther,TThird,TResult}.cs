namespace FeatureGen.Rows;

/// <summary>A function of three lanes.</summary>
internal interface ILaneFunction<T, TOther, TThird, TResult>
{
    /// <summary>The function's value.</summary>
    static abstract TResult Invoke(T first, TOther second, TThird third);
}

using System.Numerics;
using FeatureGen.Exact;

namespace FeatureGen.State.Gathered;

/// <summary>The exact sums of pairs (x, y), of their squares and products, from which covariances, correlations and slopes are made.</summary>
internal sealed class PairSums
{
    private const int X = 0;
    private const int Y = 1;
    private const int SumOfX = 2;
    private const int SumOfY = 3;
    private const int Products = 4;
    private const int SquaresOfX = 5;
    private const int SquaresOfY = 6;
    private const int Result = 7;
    private const int Registers = 9;
    private const int Temporary = 8;

    private readonly WideRegisters registers = new();
    private DyadicUnit unitOfX;
    private DyadicUnit unitOfY;
    private int count;

    /// <summary>Sums up pairs; false if a value is no number or infinite.</summary>
    public bool TryLoad(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        count = x.Length;
        if (!DyadicUnit.TryFind(x, out unitOfX) || !DyadicUnit.TryFind(y, out unitOfY))
        {
            return false;
        }

        int bitsOfCount = BitOperations.Log2((uint)count) + 1;
        registers.Clear(Registers, (2 * (Math.Max(unitOfX.Bits, unitOfY.Bits) + bitsOfCount)) + 1);
        for (int place = 0; place < count; place++)
        {
            registers.Set(X, x[place], unitOfX.Exponent);
            registers.Set(Y, y[place], unitOfY.Exponent);
            registers.Add(SumOfX, X);
            registers.Add(SumOfY, Y);
            AddProduct(Products, X, Y);
            AddProduct(SquaresOfX, X, X);
            AddProduct(SquaresOfY, Y, Y);
        }

        return true;
    }

    /// <summary>RN(n * sum of x*y - sum of x * sum of y).</summary>
    public double Common() => Round(Products, SumOfX, SumOfY, unitOfX.Exponent + unitOfY.Exponent, out _);

    /// <summary>RN(n * sum of x*x - sum of x squared), which is not zero unless all x are equal.</summary>
    public double SpreadOfX(out bool isZero) => Round(SquaresOfX, SumOfX, SumOfX, 2 * unitOfX.Exponent, out isZero);

    /// <summary>RN(n * sum of y*y - sum of y squared), which is not zero unless all y are equal.</summary>
    public double SpreadOfY(out bool isZero) => Round(SquaresOfY, SumOfY, SumOfY, 2 * unitOfY.Exponent, out isZero);

    private void AddProduct(int sum, int left, int right)
    {
        registers.SetProduct(Temporary, left, right);
        registers.Add(sum, Temporary);
    }

    private double Round(int sumOfProducts, int left, int right, int exponent, out bool isZero)
    {
        registers.Copy(Result, sumOfProducts);
        registers.Multiply(Result, count);
        registers.SetProduct(Temporary, left, right);
        registers.Subtract(Result, Temporary);
        isZero = registers.IsZero(Result);
        return registers.Round(Result, exponent);
    }
}

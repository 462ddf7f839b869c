using System.Numerics;
using FeatureGen.Exact;

namespace FeatureGen.State.Gathered;

/// <summary>The exact sums of the powers of values, and central moments times the power of their number that makes these exact as well.</summary>
internal sealed class PowerSums
{
    private const int Value = 0;
    private const int Power = 1;
    private const int Sum = 2;
    private const int Result = 6;
    private const int Term = 7;
    private const int Temporary = 8;
    private const int Registers = 9;
    private const int MostTerms = 4;

    private readonly WideRegisters registers = new();
    private DyadicUnit unit;
    private int count;

    /// <summary>Sums up the powers of values up to one; false if a value is no number or infinite.</summary>
    public bool TryLoad(ReadOnlySpan<double> values, int degree)
    {
        count = values.Length;
        if (!DyadicUnit.TryFind(values, out unit))
        {
            return false;
        }

        registers.Clear(Registers, (degree * (unit.Bits + BitOperations.Log2((uint)count) + 1)) + MostTerms);
        foreach (double value in values)
        {
            registers.Set(Value, value, unit.Exponent);
            registers.Copy(Power, Value);
            registers.Add(Sum, Power);
            for (int power = 2; power <= degree; power++)
            {
                registers.SetProduct(Temporary, Power, Value);
                registers.Copy(Power, Temporary);
                registers.Add(Sum + power - 1, Power);
            }
        }

        return true;
    }

    /// <summary>RN(n*S2 - S1^2): n^2 times the second central moment. It is not zero unless all values are equal.</summary>
    public double Second(out bool isZero)
    {
        registers.Copy(Result, Sum + 1);
        registers.Multiply(Result, count);
        SubtractTerm(1, 1, Sum);
        isZero = registers.IsZero(Result);
        return registers.Round(Result, 2 * unit.Exponent);
    }

    /// <summary>RN(n^2*S3 - 3*n*S2*S1 + 2*S1^3): n^3 times the third central moment.</summary>
    public double Third()
    {
        registers.Copy(Result, Sum + 2);
        registers.Multiply(Result, count);
        registers.Multiply(Result, count);
        SubtractTerm(3, count, Sum + 1);
        AddTerm(2, 1, Sum, Sum);
        return registers.Round(Result, 3 * unit.Exponent);
    }

    /// <summary>RN(n^3*S4 - 4*n^2*S3*S1 + 6*n*S2*S1^2 - 3*S1^4): n^4 times the fourth central moment.</summary>
    public double Fourth()
    {
        registers.Copy(Result, Sum + 3);
        registers.Multiply(Result, count);
        registers.Multiply(Result, count);
        registers.Multiply(Result, count);
        SubtractTerm(4, (long)count * count, Sum + 2);
        AddTerm(6, count, Sum + 1, Sum);
        SubtractTerm(3, 1, Sum, Sum, Sum);
        return registers.Round(Result, 4 * unit.Exponent);
    }

    private void AddTerm(long factor, long counts, params ReadOnlySpan<int> factors)
    {
        MakeTerm(factor, counts, factors);
        registers.Add(Result, Term);
    }

    private void SubtractTerm(long factor, long counts, params ReadOnlySpan<int> factors)
    {
        MakeTerm(factor, counts, factors);
        registers.Subtract(Result, Term);
    }

    // A term has the sum of the values as a factor once more than is given.
    private void MakeTerm(long factor, long counts, ReadOnlySpan<int> factors)
    {
        registers.Copy(Term, Sum);
        foreach (int each in factors)
        {
            registers.SetProduct(Temporary, Term, each);
            registers.Copy(Term, Temporary);
        }

        registers.Multiply(Term, factor);
        registers.Multiply(Term, counts);
    }
}

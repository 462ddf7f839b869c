using System.Runtime.Intrinsics;

namespace FeatureGen.Rows;

/// <summary>Operations that vectors have no instruction for, computed lane by lane as C# computes them. Generated code calls them.</summary>
public static partial class PerLane
{
    /// <summary><c>left / right</c>; 0 where C# throws.</summary>
    public static Vector128<long> Divide(Vector128<long> left, Vector128<long> right) => Lanes.Map<Division, long, long, long>(left, right);

    /// <summary><c>left / right</c>; 0 where C# throws.</summary>
    public static Vector256<long> Divide(Vector256<long> left, Vector256<long> right) => Lanes.Map<Division, long, long, long>(left, right);

    /// <summary><c>left / right</c>; 0 where C# throws.</summary>
    public static Vector512<long> Divide(Vector512<long> left, Vector512<long> right) => Lanes.Map<Division, long, long, long>(left, right);

    /// <summary><c>left % right</c>; 0 where C# throws.</summary>
    public static Vector128<long> Remainder(Vector128<long> left, Vector128<long> right) => Lanes.Map<IntegerRemainder, long, long, long>(left, right);

    /// <summary><c>left % right</c>; 0 where C# throws.</summary>
    public static Vector256<long> Remainder(Vector256<long> left, Vector256<long> right) => Lanes.Map<IntegerRemainder, long, long, long>(left, right);

    /// <summary><c>left % right</c>; 0 where C# throws.</summary>
    public static Vector512<long> Remainder(Vector512<long> left, Vector512<long> right) => Lanes.Map<IntegerRemainder, long, long, long>(left, right);

    /// <summary><c>left % right</c> of floating-point numbers.</summary>
    public static Vector128<double> Remainder(Vector128<double> left, Vector128<double> right) => Lanes.Map<FloatingRemainder, double, double, double>(left, right);

    /// <summary><c>left % right</c> of floating-point numbers.</summary>
    public static Vector256<double> Remainder(Vector256<double> left, Vector256<double> right) => Lanes.Map<FloatingRemainder, double, double, double>(left, right);

    /// <summary><c>left % right</c> of floating-point numbers.</summary>
    public static Vector512<double> Remainder(Vector512<double> left, Vector512<double> right) => Lanes.Map<FloatingRemainder, double, double, double>(left, right);

    /// <summary>The magnitude of one number with the sign of another; a NaN counts as positive.</summary>
    public static Vector128<double> CopySign(Vector128<double> magnitude, Vector128<double> sign) => Lanes.Map<SignCopy, double, double, double>(magnitude, sign);

    /// <summary>The magnitude of one number with the sign of another; a NaN counts as positive.</summary>
    public static Vector256<double> CopySign(Vector256<double> magnitude, Vector256<double> sign) => Lanes.Map<SignCopy, double, double, double>(magnitude, sign);

    /// <summary>The magnitude of one number with the sign of another; a NaN counts as positive.</summary>
    public static Vector512<double> CopySign(Vector512<double> magnitude, Vector512<double> sign) => Lanes.Map<SignCopy, double, double, double>(magnitude, sign);

    /// <summary>A long as a float, rounded once and held as a double.</summary>
    public static Vector128<double> ConvertToSingle(Vector128<long> value) => Lanes.Map<SingleConversion, long, double>(value);

    /// <summary>A long as a float, rounded once and held as a double.</summary>
    public static Vector256<double> ConvertToSingle(Vector256<long> value) => Lanes.Map<SingleConversion, long, double>(value);

    /// <summary>A long as a float, rounded once and held as a double.</summary>
    public static Vector512<double> ConvertToSingle(Vector512<long> value) => Lanes.Map<SingleConversion, long, double>(value);

    private readonly struct Division : ILaneFunction<long, long, long>
    {
        public static long Invoke(long left, long right) => right == 0 || (right == -1 && left == long.MinValue) ? 0 : left / right;
    }

    private readonly struct IntegerRemainder : ILaneFunction<long, long, long>
    {
        public static long Invoke(long left, long right) => right is 0 or -1 ? 0 : left % right;
    }

    private readonly struct FloatingRemainder : ILaneFunction<double, double, double>
    {
        public static double Invoke(double left, double right) => left % right;
    }

    private readonly struct SignCopy : ILaneFunction<double, double, double>
    {
        public static double Invoke(double magnitude, double sign) => Signs.CopySign(magnitude, sign);
    }

    private readonly struct SingleConversion : ILaneFunction<long, double>
    {
        public static double Invoke(long value) => (float)value;
    }
}

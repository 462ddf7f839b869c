using FeatureGen.Columns;
using FeatureGen.Compiler.Emitting;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Rows;
using ValueType = FeatureGen.Compiler.Model.ValueType;

namespace FeatureGen.Compiler.Tests.Emitting;

public sealed class LiteralTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(60, "60.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e30, "1E+30")]
    [InlineData(double.Epsilon, "5E-324")]
    [InlineData(double.NaN, "double.NaN")]
    [InlineData(double.NegativeInfinity, "double.NegativeInfinity")]
    public void Doubles_read_as_C_sharp(double value, string expected) => Assert.Equal(expected, Literal.OfDouble(value));

    [Fact]
    public void The_payload_of_a_NaN_is_kept()
        => Assert.Equal("global::System.BitConverter.Int64BitsToDouble(0x7FF8000000001234L)", Literal.OfDouble(BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_1234)));

    [Fact]
    public void Strings_are_escaped() => Assert.Equal("\"\\\"\\\\\\n\\u00E9\\u0000{}\"", Literal.OfString("\"\\\né\0{}"));

    [Fact]
    public void Every_class_of_constant_compiles_to_its_own_bits()
    {
        StringTable strings = new();
        List<object> values = [.. Enum.GetValues<Scalar>().SelectMany(InputClasses.Of)];
        List<Step> steps = [];
        foreach (Scalar scalar in Enum.GetValues<Scalar>())
        {
            foreach (object value in InputClasses.Of(scalar))
            {
                Constant constant = value is string text ? new(new ValueType(scalar), 0, text) : new(new ValueType(scalar), Outcome.LaneOf(value, strings));
                steps.Add(new Step($"Constant{steps.Count}", constant, $"{scalar}"));
            }
        }

        Model.RowProgram program = new("Constants", "Constants.", new EquatableArray<RowInput>([]), new EquatableArray<Step>(steps));
        FeatureGen.Rows.RowProgram compiled = EmittedFiles.Load(program)[0];
        Outcome[] expected = [.. values.Select(value => Outcome.Of(value, strings))];
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            Assert.Equal(expected, ProgramRun.Of(compiled, program, [[]], width, strings)[0]);
        }
    }
}

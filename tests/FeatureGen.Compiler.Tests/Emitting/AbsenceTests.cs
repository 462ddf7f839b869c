using FeatureGen.Columns;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Rows;
using ValueType = FeatureGen.Compiler.Model.ValueType;

namespace FeatureGen.Compiler.Tests.Emitting;

public sealed class AbsenceTests
{
    [Fact]
    public void A_required_input_that_came_as_null_is_absent_and_equals_no_text()
    {
        ValueType text = new(Scalar.String);
        Input origin = new(text, 0, "Origin");
        Input distance = new(ValueType.Int64, 1, "Distance");
        Model.RowProgram program = new(
            "Admission",
            "What is admitted.",
            new EquatableArray<RowInput>([new RowInput("Origin", text), new RowInput("Distance", ValueType.Int64)]),
            new EquatableArray<Step>(
            [
                new Step("LacksOrigin", new IsAbsent(origin), "Origin is null"),
                new Step("LacksDistance", new IsAbsent(distance), "Distance is null"),
                new Step("IsChicago", new Comparison(ComparisonOperator.Equal, origin, new Constant(text, 0, "ORD")), "Origin == \"ORD\""),
                new Step("Place", origin, "Origin"),
            ]));
        FeatureGen.Rows.RowProgram compiled = EmittedFiles.Load(program)[0];
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            StringTable strings = new();
            long chicago = strings.Intern("ORD");
            Outcome[][] rows = ProgramRun.Of(compiled, program, [["ORD", null], [null, 7L], ["SFO", 7L]], width, strings);

            Assert.Equal(Booleans(false, true, true), rows[0][..3]);
            Assert.Equal(Booleans(true, false, false), rows[1][..3]);
            Assert.Equal(Booleans(false, false, false), rows[2][..3]);
            Assert.Equal(chicago, rows[0][3].Lane);
            Assert.Equal(strings.Intern("SFO"), rows[2][3].Lane);
        }
    }

    [Fact]
    public void Features_may_be_called_what_generated_code_calls_its_own()
    {
        string[] names = ["Math", "Partial", "Compute", "AwkwardRow", "Tile", "class", "row", "tile", "Lane", "Bits", "X", "XFails", "hasX", "Object", "Duration"];
        ValueType type = ValueType.Int64.AsNullable();
        List<RowInput> inputs = [.. names.Select(name => new RowInput(name, type, CanFail: true))];
        List<Step> steps = [.. inputs.Select((input, column) => new Step(
            input.Name + "2",
            new Arithmetic(ArithmeticOperator.Divide, new Conversion(new Call(Function.Abs, new EquatableArray<Expression>([new Input(type, column, input.Name)]), type), type), new Input(type, 0, names[0]), type),
            "Math.Abs(x) / Math"))];

        Assert.Single(EmittedFiles.Load(new Model.RowProgram("Awkward", "Names < & >.", new EquatableArray<RowInput>(inputs), new EquatableArray<Step>(steps))));
    }

    private static Outcome[] Booleans(params bool[] values) => [.. values.Select(value => new Outcome(false, true, value ? -1 : 0))];
}

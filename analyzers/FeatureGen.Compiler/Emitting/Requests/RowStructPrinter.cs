using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting.Requests;

/// <summary>Prints a program as a struct of one row: what a request computes, as plain C#.</summary>
internal sealed class RowStructPrinter(SourceWriter writer, RowProgram program, string structName)
{
    private readonly RowNames names = new(program, structName);
    private readonly FailureAnalysis failures = new(program);
    private readonly HashSet<int> askedForAbsence = [.. program.Steps.SelectMany(step => InputsAskedForAbsence(step.Body))];

    public void Print()
    {
        writer.WriteSummary(program.Summary).WriteLine($"internal struct {structName}").OpenBlock();
        PrintFields();
        PrintLoad();
        PrintCompute();
        PrintStore();
        writer.CloseBlock();
    }

    private static IEnumerable<int> InputsAskedForAbsence(Expression expression)
        => expression is IsAbsent isAbsent ? [isAbsent.Input.Column] : Operands.Of(expression).SelectMany(InputsAskedForAbsence);

    private void PrintFields()
    {
        for (int input = 0; input < program.Inputs.Count; input++)
        {
            writer.WriteLine($"public {program.Inputs[input].Type.CSharp} {names.Input(input)};");
            if (program.Inputs[input].CanFail)
            {
                writer.WriteLine($"public bool {names.InputFails(input)};");
            }

            if (askedForAbsence.Contains(input))
            {
                writer.WriteLine($"public bool {names.IsAbsent(input)};");
            }
        }

        writer.WriteLine();
        for (int step = 0; step < program.Steps.Count; step++)
        {
            writer.WriteLine($"public {program.Steps[step].Type.CSharp} {names.Step(step)};");
            if (failures.StepCanFail(step))
            {
                writer.WriteLine($"public bool {names.StepFails(step)};");
            }
        }
    }

    private void PrintLoad()
    {
        writer.WriteLine().WriteSummary("Reads the inputs.").WriteLine("public void Load(Tile tile, int row)").OpenBlock();
        writer.WriteLine("TileRow cells = new(tile, row);");
        for (int input = 0; input < program.Inputs.Count; input++)
        {
            ValueType type = program.Inputs[input].Type;
            writer.WriteLine($"{names.Input(input)} = cells.{(type.Nullable ? "Nullable" : "")}{type.Scalar}({input});");
            if (program.Inputs[input].CanFail)
            {
                writer.WriteLine($"{names.InputFails(input)} = cells.Fails({input});");
            }

            if (askedForAbsence.Contains(input))
            {
                writer.WriteLine($"{names.IsAbsent(input)} = !cells.HasValue({input});");
            }
        }

        writer.CloseBlock();
    }

    private void PrintCompute()
    {
        writer.WriteLine().WriteSummary("Computes the steps from the inputs.").WriteLine("public void Compute()").OpenBlock();

        // Whatever the project says of overflow: integers wrap.
        writer.WriteLine("unchecked").OpenBlock();
        for (int step = 0; step < program.Steps.Count; step++)
        {
            if (step > 0)
            {
                writer.WriteLine();
            }

            writer.WriteComment($"{program.Steps[step].Name} => {program.Steps[step].Source}");
            if (failures.StepCanFail(step))
            {
                writer.WriteLine($"{names.StepFails(step)} = false;");
            }

            ScalarExpressionPrinter printer = new(program, names, failures, names.StepFails(step));
            writer.WriteLine($"{names.Step(step)} = {printer.PrintAssigned(program.Steps[step].Body)};");
        }

        writer.CloseBlock().CloseBlock();
    }

    private void PrintStore()
    {
        writer.WriteLine().WriteSummary("Writes the steps.").WriteLine("public readonly void Store(Tile tile, int row)").OpenBlock();
        writer.WriteLine("TileRow cells = new(tile, row);");
        for (int step = 0; step < program.Steps.Count; step++)
        {
            // An error is null, whatever the step's type: its cell is written as one that can be.
            bool canFail = failures.StepCanFail(step);
            ValueType type = program.Steps[step].Type;
            string cast = canFail && !type.Nullable && type.Scalar != Scalar.String ? $"({type.AsNullable().CSharp})" : "";
            writer.WriteLine($"cells.Put({program.ColumnOf(step)}, {cast}{names.Step(step)});");
            if (canFail)
            {
                writer.WriteLine($"cells.PutFails({program.ColumnOf(step)}, {names.StepFails(step)});");
            }
        }

        writer.CloseBlock();
    }
}

using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting.Requests;

/// <summary>Prints a program as a struct of one row: what a request computes, as plain C#.</summary>
internal sealed class RowStructPrinter(SourceWriter writer, RowProgram program, string structName)
{
    // The just-in-time compiler stops inlining in methods that grow too long.
    private const int StepsOfAMethod = 25;

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

    /// <summary>The names of the methods that a long row is cut into.</summary>
    public static IEnumerable<string> PartNames(RowProgram program)
        => PartsOf(program).SelectMany(part => (string[])[$"ComputePart{part}", $"StorePart{part}"]);

    private static IEnumerable<int> PartsOf(RowProgram program)
        => program.Steps.Count <= StepsOfAMethod ? [] : Enumerable.Range(1, (program.Steps.Count + StepsOfAMethod - 1) / StepsOfAMethod);

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
        writer.WriteLine().WriteSummary("Computes the steps from the inputs.");
        PrintInParts("public void Compute", "private void ComputePart", "", "", PrintComputation);
    }

    private void PrintStore()
    {
        writer.WriteLine().WriteSummary("Writes the steps.");
        PrintInParts("public readonly void Store", "private readonly void StorePart", "Tile tile, int row", "tile, row", PrintStoring);
    }

    /// <summary>Prints a method over all steps, or one that calls others where there are many steps.</summary>
    private void PrintInParts(string method, string part, string parameters, string arguments, Action<int, int> printSteps)
    {
        writer.WriteLine($"{method}({parameters})").OpenBlock();
        List<int> parts = [.. PartsOf(program)];
        string partName = part.Substring(part.LastIndexOf(' ') + 1);
        foreach (int number in parts)
        {
            writer.WriteLine($"{partName}{number}({arguments});");
        }

        if (parts.Count == 0)
        {
            printSteps(0, program.Steps.Count);
        }

        writer.CloseBlock();
        foreach (int number in parts)
        {
            writer.WriteLine().WriteLine($"{part}{number}({parameters})").OpenBlock();
            printSteps((number - 1) * StepsOfAMethod, Math.Min(number * StepsOfAMethod, program.Steps.Count));
            writer.CloseBlock();
        }
    }

    private void PrintComputation(int first, int end)
    {
        // Whatever the project says of overflow: integers wrap.
        writer.WriteLine("unchecked").OpenBlock();
        for (int step = first; step < end; step++)
        {
            if (step > first)
            {
                writer.WriteLine();
            }

            writer.WriteComment($"{program.Steps[step].Name} => {program.Steps[step].Source}");
            if (failures.StepCanFail(step))
            {
                writer.WriteLine($"{names.StepFails(step)} = false;");
            }

            ScalarExpressionPrinter expressions = new(program, names, failures, names.StepFails(step));
            new ScalarStepPrinter(writer, names, expressions).Print(names.Step(step), program.Steps[step].Body);
        }

        writer.CloseBlock();
    }

    private void PrintStoring(int first, int end)
    {
        writer.WriteLine("TileRow cells = new(tile, row);");
        for (int step = first; step < end; step++)
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
    }
}

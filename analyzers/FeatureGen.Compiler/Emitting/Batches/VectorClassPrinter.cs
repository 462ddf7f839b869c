using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting.Batches;

/// <summary>Prints a program as a static class over vectors, cut into methods that the JIT compiles in bounded time.</summary>
internal sealed class VectorClassPrinter(SourceWriter writer, RowProgram program, string className)
{
    private const int OperationsOfAMethod = 300;
    private const string Parameters = "Tile tile, int start, int end";
    private const string Constraint = " where TWriter : struct, IColumnWriter";

    private readonly FailureAnalysis failures = new(program);

    public void Print()
    {
        List<VectorMethod> methods = Cut(readAgain: []);
        if (methods.Count > 1)
        {
            methods = Cut([.. methods.SelectMany(method => method.LoadedColumns)]);
        }

        writer.WriteSummary(program.Summary).WriteLine("/// <remarks>Computes <c>I64.Count</c> rows at a time. The files of the other widths differ in their aliases only.</remarks>");
        writer.WriteLine($"internal static class {className}").OpenBlock();
        if (methods.Count == 1)
        {
            PrintMethod("public static void Run<TWriter>", methods[0]);
        }
        else
        {
            writer.WriteLine($"public static void Run<TWriter>({Parameters}){Constraint}").OpenBlock();
            for (int part = 1; part <= methods.Count; part++)
            {
                writer.WriteLine($"RunPart{part}<TWriter>(tile, start, end);");
            }

            writer.CloseBlock();
            for (int part = 1; part <= methods.Count; part++)
            {
                writer.WriteLine();
                PrintMethod($"private static void RunPart{part}<TWriter>", methods[part - 1]);
            }
        }

        writer.CloseBlock();
    }

    /// <summary>Prints the steps into methods.</summary>
    /// <param name="readAgain">The columns that another method reads: they are written so that they stay near.</param>
    private List<VectorMethod> Cut(HashSet<int> readAgain)
    {
        VectorMethod method = new(program);
        List<VectorMethod> methods = [method];
        Dictionary<int, VectorValue> computed = [];
        for (int step = 0; step < program.Steps.Count; step++)
        {
            if (method.Operations > 0 && method.Operations + Operands.Count(program.Steps[step].Body) > OperationsOfAMethod)
            {
                method = new VectorMethod(program);
                methods.Add(method);
                computed.Clear();
            }

            computed.Add(step, PrintStep(step, method, computed, readAgain));
        }

        return methods;
    }

    private VectorValue PrintStep(int step, VectorMethod method, Dictionary<int, VectorValue> computed, HashSet<int> readAgain)
    {
        Step declared = program.Steps[step];
        foreach (string line in $"{declared.Name} => {declared.Source}".Replace("\r\n", "\n").Split('\n'))
        {
            method.Write(("// " + line).TrimEnd());
        }

        VectorExpressionPrinter printer = new(program, failures, method, computed);
        LocalName name = new(declared.Name, IsOwn: true);
        VectorValue result = printer.Print(declared.Body, name);
        int column = program.ColumnOf(step);
        string write = readAgain.Contains(column) ? "CachedWriter.Write" : "TWriter.Write";
        method.Write($"{write}({result.Value}, ref tile.{(declared.Type.IsFloating ? "Doubles" : "Longs")}({column}), row);");
        if (declared.Type.Nullable || failures.StepCanFail(step))
        {
            string valid = new Masks(method).Except(name.After("valid"), result.Has, result.Fails);
            method.Write($"Bits.Store({valid}, ref tile.Valid({column}), row);");
        }

        if (failures.StepCanFail(step))
        {
            method.Write($"Bits.Store({result.Fails}, ref tile.Fails({column}), row);");
        }

        method.Write("");
        return result;
    }

    private void PrintMethod(string signature, VectorMethod method)
    {
        writer.WriteLine($"{signature}({Parameters}){Constraint}").OpenBlock();
        foreach (string line in method.BeforeLoop)
        {
            writer.WriteLine(line);
        }

        writer.WriteLine("for (nuint row = (nuint)start; row < (nuint)end; row += (nuint)I64.Count)").OpenBlock();
        List<string> loads = [.. method.Loads];
        foreach (string line in loads)
        {
            writer.WriteLine(line);
        }

        if (loads.Count > 0)
        {
            writer.WriteLine();
        }

        for (int line = 0; line < method.Body.Count - 1; line++)
        {
            writer.WriteLine(method.Body[line]);
        }

        writer.CloseBlock().CloseBlock();
    }
}

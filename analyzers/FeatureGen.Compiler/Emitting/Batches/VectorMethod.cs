using FeatureGen.Compiler.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureGen.Compiler.Emitting.Batches;

/// <summary>The lines of one method over vectors: each local is assigned once, and what was computed before is not computed again.</summary>
internal sealed class VectorMethod
{
    private const string ValuesPart = "1";

    private readonly Dictionary<string, string> localOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { "tile", "start", "end", "row" };
    private readonly HashSet<string> kept;
    private readonly List<string> beforeLoop = [];
    private readonly SortedDictionary<(int Column, string Part), string> loads = [];
    private readonly List<string> body = [];

    /// <param name="program">The program, whose names are kept free for its inputs and steps.</param>
    public VectorMethod(RowProgram program)
    {
        kept = [.. program.Inputs.Select(input => CSharpName.OfLocal(input.Name)), .. program.Steps.Select(step => CSharpName.OfLocal(step.Name))];
    }

    /// <summary>The number of operations so far.</summary>
    public int Operations => localOf.Count;

    /// <summary>Lines before the loop: the codes of string constants, and constants to compute with.</summary>
    public IReadOnlyList<string> BeforeLoop => beforeLoop;

    /// <summary>Lines at the head of the loop, by column.</summary>
    public IEnumerable<string> Loads => loads.Values;

    /// <summary>The columns whose values the loop reads.</summary>
    public IEnumerable<int> LoadedColumns => loads.Keys.Where(load => load.Part == ValuesPart).Select(load => load.Column);

    /// <summary>The lines of the steps.</summary>
    public IReadOnlyList<string> Body => body;

    /// <summary>Adds a line that is not an assignment.</summary>
    public void Write(string line) => body.Add(line);

    /// <summary>A local of integers, times, codes or masks.</summary>
    public string Mask(LocalName name, string expression) => Local(name, "I64", expression);

    /// <summary>A local of a type's lanes.</summary>
    public string Value(LocalName name, ValueType type, string expression) => Local(name, type.IsFloating ? "F64" : "I64", expression);

    /// <summary>A column's values, loaded at the head of the loop.</summary>
    public string LoadValues(string name, ValueType type, int column)
        => Load(new LocalName(name, IsOwn: true), type.IsFloating ? "F64" : "I64", type.IsFloating ? "Doubles" : "Longs", column);

    /// <summary>The mask of where a column has values.</summary>
    public string LoadValid(string name, int column) => Load(new LocalName(name).Has, "I64", "Valid", column);

    /// <summary>The mask of where a column is an error.</summary>
    public string LoadFails(string name, int column) => Load(new LocalName(name).Fails, "I64", "Fails", column);

    /// <summary>The code of a string constant, looked up before the loop.</summary>
    public string Code(string text)
        => BeforeTheLoop("code" + LettersAndDigits(text), "I64", $"Lane.Create(tile.Strings.Intern({Literal.OfString(text)}))");

    /// <summary>A constant that the just-in-time compiler must not compute with; its <c>Opaque</c> says why.</summary>
    public string Hidden(LaneConstant constant)
        => BeforeTheLoop("constant" + LettersAndDigits(constant.Value), constant.Type, $"Lane.Create(Opaque.Value({constant.Value}))");

    private static string LettersAndDigits(string text)
        => new([.. text.Where(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))]);

    private string BeforeTheLoop(string name, string type, string expression)
    {
        if (!localOf.TryGetValue(expression, out string? local))
        {
            local = Claim(new LocalName(name));
            localOf.Add(expression, local);
            beforeLoop.Add($"{type} {local} = {expression};");
        }

        return local;
    }

    private string Load(LocalName name, string type, string part, int column)
    {
        string load = part is "Valid" or "Fails" ? "Bits.Load" : "Lane.LoadUnsafe";
        string expression = $"{load}(ref tile.{part}({column}), row)";
        if (!localOf.TryGetValue(expression, out string? local))
        {
            local = Claim(name);
            localOf.Add(expression, local);
            loads.Add((column, part is "Valid" ? "2" : part is "Fails" ? "3" : ValuesPart), $"{type} {local} = {expression};");
        }

        return local;
    }

    private string Local(LocalName name, string type, string expression)
    {
        if (!localOf.TryGetValue(expression, out string? local))
        {
            local = Claim(name);
            localOf.Add(expression, local);
            body.Add($"{type} {local} = {expression};");
        }

        return local;
    }

    private string Claim(LocalName name)
    {
        string wanted = CSharpName.OfLocal(name.Text);
        string candidate = wanted;
        string separator = char.IsDigit(wanted[wanted.Length - 1]) ? "_" : "";
        for (int number = 2; IsTaken(candidate) || (kept.Contains(candidate) && !(name.IsOwn && candidate == wanted)); number++)
        {
            candidate = wanted + separator + number;
        }

        taken.Add(candidate);
        return candidate;
    }

    private bool IsTaken(string name) => taken.Contains(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;
}

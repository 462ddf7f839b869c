using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>Plans the program that turns an event's columns into times, admission, key, filters and selections.</summary>
internal static class EventPlanner
{
    public static EventPlanModel Plan(ViewModel view, ViewSource of, string name, IReadOnlyList<Expression> values)
    {
        StructModel source = of.Event;
        List<Expression> read = [source.Time!, .. of.Keys.Select(key => key.Body), .. values];
        read.AddRange(new[] { source.Condition, source.Known, source.Id, source.Sequence }.OfType<Expression>());
        HashSet<string> members = [.. read.SelectMany(Members)];

        // What a source admits must not depend on the view that reads it: required columns, ranges and the names of enums are checked by every view.
        List<ColumnModel> columns = [.. source.Columns.Where(column =>
            !column.Type.Nullable || column.Least is not null || column.Enum is not null || members.Contains(column.Member))];

        var names = new NameSet();
        var builder = new ProgramBuilder(names);
        var inputs = new Dictionary<string, Input>();
        var valueOf = new Dictionary<string, Expression>();
        foreach (ColumnModel column in columns)
        {
            // An unknown name of an enum's member is a lane outside the enum's integers, which admission must see.
            inputs[column.Member] = builder.AddInput(column.Member, column.Enum is null ? column.Type : column.Type with { Scalar = Scalar.Int64 });
            valueOf[column.Member] = column.Enum is null ? inputs[column.Member] : new Conversion(inputs[column.Member], column.Type);
        }

        Expression Bind(Expression body) => body.MapLeaves(leaf => leaf is Member member ? valueOf[member.Name] : leaf);
        int Add(string name, Expression body, string text) => Column(builder.AddStep(name, Bind(body), text), columns.Count);
        int AddRole(string name, Expression body) => Add(name, body, source.TextOf(body));

        int time = AddRole("EventTime", source.Time!);
        int known = source.Known is null ? time : AddRole("KnownAt", source.Known);
        int id = source.Id is null ? -1 : AddRole("EventId", source.Id);
        int sequence = source.Sequence is null ? -1 : AddRole("Sequence", source.Sequence);
        StepReference? condition = source.Condition is null ? null : builder.AddStep("EventCondition", Bind(source.Condition), source.TextOf(source.Condition));
        (Expression admission, List<string> refusals) = Admission.Of(columns, inputs, condition, source.Condition is null ? [] : [.. Members(source.Condition)]);
        string meaning = condition is null ? "0 admits, else the number of the reason to refuse" : "0 admits, -1 is no event of this type, else the number of the reason to refuse";
        int admitted = Column(builder.AddStep("Admission", admission, meaning), columns.Count);
        List<int> keys = [.. of.Keys.Select(key => Add("Key" + key.Name, key.Body, key.Text))];
        List<Quote> quotes = [.. view.Features.SelectMany(feature => feature.Quotes), .. source.Quotes];
        List<EventValueModel> kept = [.. values.Select(value => (Value: value, Text: TextOf(value, quotes))).Select(item =>
            new EventValueModel(Add(EventValueName.Of(item.Value), item.Value, item.Text), item.Value.Type, item.Text))];

        RowProgram program = builder.Build(name, $"One event of {source.Source}: its times, whether it is admitted, its key, and what windows keep of it.");
        int SourceOf(Expression? body) => Stored(body, source.Condition) is { } member ? columns.FindIndex(column => column.Member == member.Name) : -1;
        int timeSource = SourceOf(source.Time);
        int knownSource = source.Known is null ? timeSource : SourceOf(source.Known);
        return new EventPlanModel(
            source, columns, program, time, known, timeSource, knownSource, id, sequence, admitted, refusals, keys, kept)
        {
            KeyColumns = of.Keys.Select(key => source.Columns.FirstOrDefault(column => column.Member == key.Name)?.Name ?? ColumnName.Of(key.Name)).ToList(),
        };
    }

    /// <summary>The member that a time is as it stands: a stored one, or <c>member ?? default</c> of events that are those rows in which it is not null.</summary>
    private static Member? Stored(Expression? time, Expression? condition)
        => time switch
        {
            Member member => member,
            Coalesce { Left: Member member, Right: Constant } when condition is HasValue { Operand: Member present } && present == member => member,
            _ => null,
        };

    private static int Column(StepReference step, int inputs) => inputs + step.Step;

    /// <summary>The C# of a filter or selection: as one of the features that share it has it.</summary>
    private static string TextOf(Expression value, IReadOnlyList<Quote> quotes)
        => quotes.FirstOrDefault(quote => quote.Body == value)?.Text
            ?? (value is Logical { Operator: LogicalOperator.AndAlso } both
                ? $"{TextOf(both.Left, quotes)} && {TextOf(both.Right, quotes)}"
                : ExpressionText.Short(value));

    private static IEnumerable<string> Members(Expression expression)
        => expression is Member member ? [member.Name] : expression.Children().SelectMany(Members);
}

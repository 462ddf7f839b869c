using System.Globalization;
using System.Text;

namespace FlightDelays.Leakage;

/// <summary>Draws what two models promise offline, and what they keep when served: a line for each, from the one to the other.</summary>
internal static class LeakageChart
{
    private const int Left = 310;
    private const int Right = 600;
    private const int Top = 90;
    private const int Bottom = 330;

    /// <summary>An SVG image that reads on light and on dark pages.</summary>
    public static string Draw(ModelQuality correct, ModelQuality leaky)
    {
        double[] values = [correct.Offline, correct.Served, leaky.Offline, leaky.Served];
        double least = Math.Floor(values.Min() * 50 - 0.5) / 50;
        double greatest = Math.Ceiling(values.Max() * 50 + 0.5) / 50;
        double Height(double auc) => Bottom - (auc - least) / (greatest - least) * (Bottom - Top);

        StringBuilder image = new();
        image.Append("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400" font-family="Helvetica, Arial, sans-serif" font-size="15">
            <rect width="720" height="400" fill="#ffffff"/>
            <text x="24" y="34" font-size="19" font-weight="bold" fill="#222222">What leakage costs</text>
            <text x="24" y="56" fill="#555555">AUC of a model that predicts late flights, 22 to 30 June 2001</text>

            """);
        foreach ((int x, string title) in (ReadOnlySpan<(int, string)>)[(Left, "offline"), (Right, "served")])
        {
            image.Append(CultureInfo.InvariantCulture, $"""
                <line x1="{x}" y1="{Top}" x2="{x}" y2="{Bottom}" stroke="#cccccc"/>
                <text x="{x}" y="{Bottom + 26}" text-anchor="middle" fill="#222222">{title}</text>

                """);
        }

        Append(image, correct, "#1b7f5c", Height, isAbove: correct.Offline >= leaky.Offline, isAboveServed: correct.Served >= leaky.Served);
        Append(image, leaky, "#c0392b", Height, isAbove: leaky.Offline > correct.Offline, isAboveServed: leaky.Served > correct.Served);
        image.Append("</svg>\n");
        return image.ToString();
    }

    private static void Append(StringBuilder image, ModelQuality model, string colour, Func<double, double> height, bool isAbove, bool isAboveServed)
    {
        double offline = height(model.Offline);
        double served = height(model.Served);
        image.Append(CultureInfo.InvariantCulture, $"""
            <line x1="{Left}" y1="{offline:F1}" x2="{Right}" y2="{served:F1}" stroke="{colour}" stroke-width="3"/>
            <circle cx="{Left}" cy="{offline:F1}" r="6" fill="{colour}"/>
            <circle cx="{Right}" cy="{served:F1}" r="6" fill="{colour}"/>
            <text x="{Left - 16}" y="{offline + (isAbove ? 0 : 10):F1}" text-anchor="end" fill="{colour}">{model.Name} <tspan font-weight="bold">{model.Offline:F3}</tspan></text>
            <text x="{Right + 16}" y="{served + (isAboveServed ? 0 : 10):F1}" font-weight="bold" fill="{colour}">{model.Served:F3}</text>

            """);
    }
}

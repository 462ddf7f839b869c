"""The sample's features as a team may compute them today: with pandas, in good faith. docs/compare.md says what differs and why.

    features.py FLIGHTS.csv SPINE.csv OUT.csv
"""
import sys

import pandas as pd

flights_path, spine_path, out_path = sys.argv[1:]
flights = pd.read_csv(flights_path, parse_dates=["take_off"])
spine = pd.read_csv(spine_path, parse_dates=["at"])

# The questions are of one month, and the longest window is a week.
flights = flights[flights.take_off >= spine["at"].min() - pd.Timedelta("8D")]
flights["landed"] = flights.take_off + pd.to_timedelta(30 + flights.distance // 8, unit="min")


def windows(events, time, keys, question_keys, value):
    """Events and questions in one frame, ordered by key and time, so that a window that ends at a question looks back on events."""
    columns = ["flight_id", time, value, *keys]
    questions = spine[["flight_id", "at", *question_keys]].set_axis(["question", time, *keys], axis=1)
    both = pd.concat([events[columns], questions]).sort_values([*keys, time], kind="stable").reset_index(drop=True)
    groups = both.groupby(keys, sort=False)

    def over(window, aggregate, closed="left", column=value):
        rolled = groups.rolling(window, on=time, closed=closed, min_periods=0 if aggregate == "count" else 1)[column]
        answers = pd.Series(getattr(rolled, aggregate)().to_numpy(), index=both.question)
        return answers[answers.index.notna()].reindex(spine.flight_id).to_numpy()

    return over


def latest(events, time, keys, question_keys, value, window):
    """The value of the last event before each question."""
    questions = spine[["flight_id", "at", *question_keys]].set_axis(["flight_id", time, *keys], axis=1).sort_values(time, kind="stable")
    last = pd.merge_asof(questions, events[[time, value, *keys]].sort_values(time, kind="stable"), on=time, by=keys, tolerance=pd.Timedelta(window))
    return last.set_index("flight_id")[value].reindex(spine.flight_id).to_numpy()


late = flights.assign(late=(flights.delay > 15).astype(float))
destination = windows(flights, "landed", ["destination"], ["destination"], "delay")
destination_late = windows(late, "landed", ["destination"], ["destination"], "late")
route = windows(flights, "landed", ["origin", "destination"], ["origin", "destination"], "delay")
departures = windows(flights, "take_off", ["origin"], ["origin"], "distance")

pd.DataFrame({
    "flight_id": spine.flight_id,
    "Destination_Arrivals1h": destination("1h", "count"),
    "Destination_Arrivals24h": destination("24h", "count"),
    "Destination_MeanDelay3h": destination("3h", "mean"),
    "mean_delay_24h": destination("24h", "mean"),
    "Destination_LateShare24h": destination_late("24h", "mean"),
    "Destination_WorstDelay3h": destination("3h", "max"),
    "Destination_DelaySpread24h": destination("24h", "std"),
    "Destination_LatestDelay3h": latest(flights, "landed", ["destination"], ["destination"], "delay", "3h"),
    "Departures_Departures1h": departures("1h", "count"),
    "Departures_Departures3h": departures("3h", "count", closed="neither"),
    "Departures_MeanDistance3h": departures("3h", "mean"),
    "Route_Flights7d": route("7D", "count"),
    "Route_MeanDelay7d": pd.Series(route("7D", "mean")).fillna(0),
    "Route_BestDelay7d": route("7D", "min"),
    "Hour": spine["at"].dt.hour,
    "Miles": spine.distance,
}).to_csv(out_path, index=False)

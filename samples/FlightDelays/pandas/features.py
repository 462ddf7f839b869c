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
for frame in (flights, spine):
    frame["route"] = frame.origin + "-" + frame.destination


def windows(events, time, key, value):
    """Events and questions in one frame, ordered by key and time, so that a window that ends at a question looks back on events."""
    questions = spine[["flight_id", "at", key]].set_axis(["question", time, key], axis=1)
    both = pd.concat([events[[time, key, value]], questions]).sort_values([key, time], kind="stable").reset_index(drop=True)
    groups = both.groupby(key)

    def over(window, aggregate, closed="left"):
        rolled = groups.rolling(window, on=time, closed=closed, min_periods=0 if aggregate == "count" else 1)[value]
        answers = pd.Series(getattr(rolled, aggregate)().to_numpy(), index=both.question)
        return answers[answers.index.notna()].reindex(spine.flight_id).to_numpy()

    return over


def latest(events, time, key, value, window):
    """The value of the last event before each question."""
    questions = spine[["flight_id", "at", key]].rename(columns={"at": time}).sort_values(time, kind="stable")
    last = pd.merge_asof(questions, events[[time, key, value]].sort_values(time, kind="stable"), on=time, by=key, tolerance=pd.Timedelta(window))
    return last.set_index("flight_id")[value].reindex(spine.flight_id).to_numpy()


late = flights.assign(late=(flights.delay > 15).astype(float))
destination = windows(flights, "landed", "destination", "delay")
destination_late = windows(late, "landed", "destination", "late")
route = windows(flights, "landed", "route", "delay")
departures = windows(flights, "take_off", "origin", "distance")

pd.DataFrame({
    "flight_id": spine.flight_id,
    "Destination_Arrivals1h": destination("1h", "count"),
    "Destination_Arrivals24h": destination("24h", "count"),
    "Destination_MeanDelay3h": destination("3h", "mean"),
    "mean_delay_24h": destination("24h", "mean"),
    "Destination_LateShare24h": destination_late("24h", "mean"),
    "Destination_WorstDelay3h": destination("3h", "max"),
    "Destination_DelaySpread24h": destination("24h", "std"),
    "Destination_LatestDelay3h": latest(flights, "landed", "destination", "delay", "3h"),
    "Departures_Departures1h": departures("1h", "count"),
    "Departures_Departures3h": departures("3h", "count", closed="neither"),
    "Departures_MeanDistance3h": departures("3h", "mean"),
    "Route_Flights7d": route("7D", "count"),
    "Route_MeanDelay7d": pd.Series(route("7D", "mean")).fillna(0),
    "Route_BestDelay7d": route("7D", "min"),
    "Hour": spine["at"].dt.hour,
    "Miles": spine.distance,
}).to_csv(out_path, index=False)

# python3 reference.py <data set> <rows> <exclusive|known> <out.csv>
# The first rows of the spine, each computed from all events of its card: sums exact, deviations in two passes.
#   exclusive  events in [t - w, t)
#   known      of these the ones that were ingested by t
import math
import sys

import numpy as np

WINDOWS = [('10m', 600), ('1h', 3600), ('24h', 86400), ('7d', 604800), ('30d', 2592000)]  # seconds
FEATURES = [f'{aggregate}_{window}' for window, _ in WINDOWS for aggregate in ('cnt', 'sum', 'mean', 'min', 'max', 'std')] + [
    'last_amount', 'last_country', 'since_last', 'nd_merchant_24h', 'ratio_last_mean_30d', 'zscore_30d', 'online_24h']
COUNTRIES = ('US GB DE FR ES IT NL PL SE NO FI DK CH AT BE PT IE CZ RO GR '
             'TR RU CN JP KR IN BR MX CA AU NZ ZA AE SG HK TH VN ID PH MY').split()


class Events:
    def __init__(self, folder):
        def column(name, kind):
            return np.fromfile(f'{folder}/raw/{name}', dtype=kind)

        card = column('ev_card.i64', 'i8')
        self.by_card = np.argsort(card, kind='stable')
        self.sorted_card = card[self.by_card]
        self.time = column('ev_ts.i64', 'i8')
        self.ingested = column('ev_ing.i64', 'i8')
        self.merchant = column('ev_merchant.i64', 'i8')
        self.amount = column('ev_amount.f64', 'f8')
        self.has_amount = column('ev_valid.u8', 'u1').astype(bool)
        self.online = column('ev_online.u8', 'u1').astype(bool)
        self.country = column('ev_country.i16', 'i2')
        self.row_card = column('sp_card.i64', 'i8')
        self.row_time = column('sp_ts.i64', 'i8')

    def visible(self, row, only_known):
        card, time = self.row_card[row], self.row_time[row]
        first, end = np.searchsorted(self.sorted_card, card, 'left'), np.searchsorted(self.sorted_card, card, 'right')
        events = self.by_card[first:end]
        seen = self.time[events] < time
        if only_known:
            seen &= self.ingested[events] <= time
        return events[seen]


def amounts(values):
    n = len(values)
    if n == 0:
        return [0, None, None, None, None, None]
    total = math.fsum(values)
    mean, least, greatest = total / n, float(values.min()), float(values.max())
    if n < 2:
        deviation = None
    elif least == greatest:
        deviation = 0.0
    else:
        deviation = math.sqrt(math.fsum((values - mean) ** 2) / (n - 1))
    return [n, total, mean, least, greatest, deviation]


def divided(numerator, denominator):
    return None if numerator is None or denominator is None or denominator == 0 else numerator / denominator


def compute(events, row, only_known):
    time = events.row_time[row]
    past = events.visible(row, only_known)

    def window(seconds):
        return past[events.time[past] >= time - seconds * 1_000_000]

    result = []
    for _, seconds in WINDOWS:
        held = window(seconds)
        result += amounts(events.amount[held][events.has_amount[held]])
    mean, deviation = result[26], result[29]
    amount = country = since = None
    if len(past):
        latest = past[np.lexsort((past, events.time[past]))[-1]]  # the greatest (time, event)
        amount = float(events.amount[latest]) if events.has_amount[latest] else None
        country = COUNTRIES[events.country[latest]] if events.country[latest] >= 0 else None
        since = (int(time) - int(events.time[latest])) / 1e6
    day = window(86400)
    beyond = None if amount is None or mean is None else amount - mean
    return result + [amount, country, since, len(set(events.merchant[day].tolist())),
                     divided(amount, mean), divided(beyond, deviation), int(events.online[day].sum())]


def text(value):
    return '' if value is None else value if isinstance(value, str) else repr(value)


if __name__ == '__main__':
    folder, rows, variant, output = sys.argv[1:]
    events = Events(folder)
    with open(output, 'w') as file:
        file.write('spine_id,' + ','.join(FEATURES) + '\n')
        for row in range(min(int(rows), len(events.row_time))):
            file.write(f'{row},' + ','.join(map(text, compute(events, row, variant == 'known'))) + '\n')

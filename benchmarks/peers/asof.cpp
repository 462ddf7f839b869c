// asof generate <data set> <rows> <snapshots> <cards> <seed>: random snapshots of cards and rows that ask for what was current, as raw columns and CSV.
// asof join <data set> <threads> <repetitions> <out.csv>: the as-of join written by hand: snapshots grouped by card, sorted where they must be, and searched.
#include <sys/resource.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>
using std::string;
using std::vector;
typedef int64_t i64;
typedef uint64_t u64;
typedef uint32_t u32;

static double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
static double cpu() {
  rusage used;
  getrusage(RUSAGE_SELF, &used);
  return used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1e-6 * (used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

static FILE* open(const string& path, const char* mode) {
  FILE* file = fopen(path.c_str(), mode);
  if (!file) {
    perror(path.c_str());
    exit(1);
  }
  return file;
}
template <class T>
static vector<T> read(const string& path) {
  FILE* file = open(path, "rb");
  fseek(file, 0, SEEK_END);
  vector<T> column(ftell(file) / sizeof(T));
  rewind(file);
  if (fread(column.data(), sizeof(T), column.size(), file) != column.size()) exit(1);
  fclose(file);
  return column;
}
template <class T>
static void write(const string& path, const vector<T>& column) {
  FILE* file = open(path, "wb");
  if (fwrite(column.data(), sizeof(T), column.size(), file) != column.size()) exit(1);
  fclose(file);
}

static u64 state;
static u64 random64() {
  u64 z = (state += 0x9E3779B97F4A7C15ull);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}
static i64 below(i64 limit) { return (i64)(((unsigned __int128)random64() * limit) >> 64); }

// Every card has a snapshot; a tenth of the rows ask at the very time of one, a hundredth for a card that has none. One tier in twenty is absent: -1.
static int generate(const string& folder, i64 rows, i64 snapshots, i64 cards, u64 seed) {
  state = seed;
  const i64 begin = 1767225600000000ll, day = 86400000000ll;
  vector<i64> key(cards), card(snapshots), from(snapshots), rowCard(rows), rowTime(rows);
  vector<double> limit(snapshots), balance(snapshots);
  vector<int32_t> tier(snapshots);
  for (i64& each : key) each = 4000000000000000ll + below(100000000000000ll);
  FILE* csv = open(folder + "/snapshots.csv", "w");
  fputs("card_id,valid_from,credit_limit,balance,tier\n", csv);
  for (i64 i = 0; i < snapshots; i++) {
    i64 cents = 50000 + below(2000000), owed = below(2 * cents) - cents / 2;
    card[i] = key[i < cards ? i : below(cards)];
    from[i] = begin - 30 * day + below(60 * day);
    limit[i] = cents / 100.0;
    balance[i] = owed / 100.0;
    tier[i] = below(20) == 0 ? -1 : (int32_t)below(5);
    fprintf(csv, "%lld,%lld,%.2f,%.2f,", (long long)card[i], (long long)from[i], limit[i], balance[i]);
    fputs(tier[i] < 0 ? "\n" : (std::to_string(tier[i]) + "\n").c_str(), csv);
  }
  fclose(csv);
  csv = open(folder + "/rows.csv", "w");
  fputs("row_id,card_id,ts\n", csv);
  for (i64 i = 0; i < rows; i++) {
    i64 kind = below(100), at = below(snapshots);
    rowCard[i] = kind == 0 ? 5000000000000000ll + below(1000000) : card[at];
    rowTime[i] = kind <= 10 ? from[at] : begin + below(32 * day);
    fprintf(csv, "%lld,%lld,%lld\n", (long long)i, (long long)rowCard[i], (long long)rowTime[i]);
  }
  fclose(csv);
  write(folder + "/sn_card.i64", card);
  write(folder + "/sn_from.i64", from);
  write(folder + "/sn_limit.f64", limit);
  write(folder + "/sn_balance.f64", balance);
  write(folder + "/sn_tier.i32", tier);
  write(folder + "/row_card.i64", rowCard);
  write(folder + "/row_time.i64", rowTime);
  return 0;
}

// Cards to dense numbers, by linear probing.
struct Cards {
  vector<i64> keys;
  vector<u32> numbers;
  u64 mask;
  u32 count = 0;
  explicit Cards(int bits = 18) : keys(1u << bits), numbers(1u << bits, ~0u), mask((1u << bits) - 1) {}
  u64 slotOf(i64 key) const {
    u64 slot = ((u64)key * 0x9E3779B97F4A7C15ull) >> 32 & mask;
    while (numbers[slot] != ~0u && keys[slot] != key) slot = (slot + 1) & mask;
    return slot;
  }
  u32 find(i64 key) const { return numbers[slotOf(key)]; }
  u32 add(i64 key) {
    u64 slot = slotOf(key);
    if (numbers[slot] != ~0u) return numbers[slot];
    if (count * 2 > mask) {
      grow();
      return add(key);
    }
    keys[slot] = key;
    return numbers[slot] = count++;
  }
  void grow() {
    vector<i64> oldKeys(2 * keys.size());
    vector<u32> oldNumbers(2 * numbers.size(), ~0u);
    oldKeys.swap(keys);
    oldNumbers.swap(numbers);
    mask = 2 * mask + 1;
    for (size_t old = 0; old < oldNumbers.size(); old++)
      if (oldNumbers[old] != ~0u) {
        u64 slot = slotOf(oldKeys[old]);
        keys[slot] = oldKeys[old];
        numbers[slot] = oldNumbers[old];
      }
  }
};

struct Snapshot {
  i64 from;
  double limit, balance;
  int32_t tier;
};

struct Joined {
  vector<double> limit, balance;
  vector<int32_t> tier;
  vector<i64> age;  // -1 where there is none
};

static void join(const vector<i64>& card, const vector<i64>& from, const vector<double>& limit, const vector<double>& balance,
                 const vector<int32_t>& tier, const vector<i64>& rowCard, const vector<i64>& rowTime, Joined& out) {
  Cards cards;
  vector<u32> number(card.size());
  for (size_t i = 0; i < card.size(); i++) number[i] = cards.add(card[i]);
  vector<u32> start(cards.count + 1);
  for (u32 each : number) start[each + 1]++;
  for (u32 each = 0; each < cards.count; each++) start[each + 1] += start[each];
  vector<u32> next(start.begin(), start.end() - 1);
  Snapshot* grouped = (Snapshot*)malloc(card.size() * sizeof(Snapshot));
  for (size_t i = 0; i < card.size(); i++) grouped[next[number[i]]++] = {from[i], limit[i], balance[i], tier[i]};
  for (u32 each = 0; each < cards.count; each++)
    std::stable_sort(grouped + start[each], grouped + start[each + 1], [](const Snapshot& x, const Snapshot& y) { return x.from < y.from; });
  for (size_t i = 0; i < rowCard.size(); i++) {
    u32 each = cards.find(rowCard[i]);
    const Snapshot* found = nullptr;
    if (each != ~0u) {
      const Snapshot *first = grouped + start[each], *end = grouped + start[each + 1];
      const Snapshot* after = std::upper_bound(first, end, rowTime[i], [](i64 time, const Snapshot& y) { return time < y.from; });
      found = after == first ? nullptr : after - 1;
    }
    out.limit[i] = found ? found->limit : NAN;
    out.balance[i] = found ? found->balance : NAN;
    out.tier[i] = found ? found->tier : -1;
    out.age[i] = found ? rowTime[i] - found->from : -1;
  }
  free(grouped);
}

int main(int count, char** arguments) {
  if (count == 7 && string(arguments[1]) == "generate")
    return generate(arguments[2], atoll(arguments[3]), atoll(arguments[4]), atoll(arguments[5]), atoll(arguments[6]));
  if (count != 6 || string(arguments[1]) != "join") return 2;
  string folder = arguments[2];
  auto card = read<i64>(folder + "/sn_card.i64"), from = read<i64>(folder + "/sn_from.i64");
  auto limit = read<double>(folder + "/sn_limit.f64"), balance = read<double>(folder + "/sn_balance.f64");
  auto tier = read<int32_t>(folder + "/sn_tier.i32");
  auto rowCard = read<i64>(folder + "/row_card.i64"), rowTime = read<i64>(folder + "/row_time.i64");
  size_t rows = rowCard.size();
  Joined out{vector<double>(rows), vector<double>(rows), vector<int32_t>(rows), vector<i64>(rows)};
  vector<double> seconds, used;
  for (int repetition = 0; repetition < atoi(arguments[4]); repetition++) {
    double begun = now(), before = cpu();
    join(card, from, limit, balance, tier, rowCard, rowTime, out);
    seconds.push_back(now() - begun);
    used.push_back(cpu() - before);
  }
  FILE* csv = open(arguments[5], "w");
  fputs("row_id,credit_limit,balance,tier,age\n", csv);
  for (size_t i = 0; i < rows; i++) {
    bool found = out.age[i] >= 0;
    fprintf(csv, "%zu,", i);
    found ? fprintf(csv, "%.2f,%.2f,", out.limit[i], out.balance[i]) : fputs(",,", csv);
    out.tier[i] >= 0 ? fprintf(csv, "%d,", out.tier[i]) : fputs(",", csv);
    found ? fprintf(csv, "%lld\n", (long long)out.age[i]) : fputs("\n", csv);
  }
  fclose(csv);
  std::sort(seconds.begin(), seconds.end());
  rusage most;
  getrusage(RUSAGE_SELF, &most);
  printf("{\"engine\":\"C++ limit\",\"threads\":1,\"rows\":%zu,\"cpu_s\":%.4f,\"median_s\":%.4f,\"min_s\":%.4f,\"rss_mb\":%ld}\n", rows,
         *std::min_element(used.begin(), used.end()), seconds[seconds.size() / 2], seconds[0], most.ru_maxrss / 1024);
  return 0;
}

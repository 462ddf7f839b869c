// generate <folder of raw columns> <folder of CSV> <events> <spine rows> <cards> <days> <zipf> <seed>
// The same bytes on every machine: splitmix64 and no random numbers of the C library. Raw columns are little-endian.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>
#include <algorithm>
typedef int64_t i64;
typedef uint64_t u64;
static u64 st;
static inline u64 rnd() {
  u64 z = (st += 0x9E3779B97F4A7C15ull);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}
static inline double uni() { return (rnd() >> 11) * 0x1.0p-53; }
static inline u64 below(u64 n) { return (u64)(((unsigned __int128)rnd() * n) >> 64); }
static u64 mix(u64 z) {
  z += 0x9E3779B97F4A7C15ull;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}
struct Zipf {
  std::vector<double> c;
  Zipf(int n, double s) {
    c.resize(n);
    double a = 0;
    for (int i = 0; i < n; i++) {
      a += pow(i + 1, -s);
      c[i] = a;
    }
    for (auto& x : c) x /= a;
  }
  int next() { return std::min<size_t>(std::lower_bound(c.begin(), c.end(), uni()) - c.begin(), c.size() - 1); }
};
template <class T>
static void raw(const std::string& d, const char* n, const std::vector<T>& v) {
  FILE* f = fopen((d + "/" + n).c_str(), "wb");
  if (!f || fwrite(v.data(), sizeof(T), v.size(), f) != v.size()) {
    perror(n);
    exit(1);
  }
  fclose(f);
}
struct Out {
  FILE* f;
  std::vector<char> b;
  size_t p = 0;
  Out(const std::string& n) {
    f = fopen(n.c_str(), "wb");
    if (!f) {
      perror(n.c_str());
      exit(1);
    }
    b.resize(1 << 20);
  }
  ~Out() {
    fwrite(b.data(), 1, p, f);
    fclose(f);
  }
  void room() {
    if (p + 4096 > b.size()) {
      fwrite(b.data(), 1, p, f);
      p = 0;
    }
  }
  void ch(char c) { b[p++] = c; }
  void s(const char* x) {
    while (*x) b[p++] = *x++;
  }
  void i(i64 v) {
    if (v < 0) {
      ch('-');
      v = -v;
    }
    char t[24];
    int n = 0;
    do {
      t[n++] = '0' + v % 10;
      v /= 10;
    } while (v);
    while (n) b[p++] = t[--n];
  }
  void dec(i64 v, i64 sc, int d) {
    if (v < 0) {
      ch('-');
      v = -v;
    }
    i(v / sc);
    ch('.');
    i64 r = v % sc;
    for (int k = 0; k < d; k++) {
      sc /= 10;
      b[p++] = '0' + (r / sc) % 10;
    }
  }
};
static const char* CC[40] = {"US", "GB", "DE", "FR", "ES", "IT", "NL", "PL", "SE", "NO", "FI", "DK", "CH", "AT", "BE", "PT", "IE", "CZ", "RO", "GR",
                             "TR", "RU", "CN", "JP", "KR", "IN", "BR", "MX", "CA", "AU", "NZ", "ZA", "AE", "SG", "HK", "TH", "VN", "ID", "PH", "MY"};
int main(int c, char** v) {
  if (c < 9) {
    fprintf(stderr, "usage\n");
    return 2;
  }
  std::string rd = v[1], cd = v[2];
  i64 N = atoll(v[3]), S = atoll(v[4]);
  int K = atoi(v[5]);
  double days = atof(v[6]), zs = atof(v[7]);
  st = atoll(v[8]);
  const i64 T0 = 1767225600000000ll, SPAN = (i64)(days * 86400e6);
  Zipf zk(K, zs), zm(20000, 0.9), zc(40, 1.3), zx(300, 1.0);
  std::vector<i64> key(K), mer(20000);
  for (int i = 0; i < K; i++) key[i] = 4000000000000000ll + (i64)(mix(i + 1) % 100000000000000ull);
  for (int i = 0; i < 20000; i++) mer[i] = 700000000ll + (i64)(mix(i + 77777) % 1000000000ull);
  struct E {
    i64 card, ts, ing, cents;
    int mcc, lat, lon;
    int mer;
    short cc;
    bool on, ok;
  };
  std::vector<E> e(N);
  for (i64 i = 0; i < N; i++) {
    E& x = e[i];
    double u = uni();
    if (i > 100 && u < 0.03) {
      const E& q = e[below(i)];
      x.card = q.card;
      x.ts = q.ts;
    }  // exact (key, ts) tie
    else if (i > 100 && u < 0.28) {
      const E& q = e[below(i)];
      x.card = q.card;
      x.ts = std::min<i64>(q.ts + below(900000000), T0 + SPAN - 1);
    }  // burst
    else {
      x.card = key[zk.next()];
      x.ts = T0 + below(SPAN);
    }
    x.ing = x.ts + 100000 + below(4900000);
    if (uni() < 0.01) x.ing = x.ts + 3600000000ll + below(3ull * 86400000000ull);  // 1% late
    double a = exp(3.0 + 1.2 * sqrt(-2 * log(uni() + 1e-300)) * cos(6.283185307179586 * uni()));
    x.cents = std::min<i64>((i64)(a * 100) + 1, 5000000);
    if (uni() < 0.01) x.cents = -x.cents;
    x.ok = uni() >= 0.02;
    x.mcc = 1000 + zx.next() * 7;
    x.cc = uni() < 0.01 ? -1 : zc.next();
    x.mer = zm.next();
    x.lat = (int)(below(1800000)) - 900000;
    x.lon = (int)below(3600000) - 1800000;
    x.on = uni() < 0.35;
  }
  std::stable_sort(e.begin(), e.end(), [](const E& a, const E& b) { return a.ing < b.ing; });  // file order = ingestion order; event_id = row number
  {
    std::vector<i64> ca(N), ts(N), ing(N), me(N);
    std::vector<double> am(N);
    std::vector<uint8_t> ok(N), on(N);
    std::vector<int16_t> co(N);
    Out o(cd + "/events.csv");
    o.s("event_id,card_id,ts,ingested_at,amount,mcc,country,merchant_id,lat,lon,is_online\n");
    for (i64 i = 0; i < N; i++) {
      const E& x = e[i];
      ca[i] = x.card;
      ts[i] = x.ts;
      ing[i] = x.ing;
      me[i] = mer[x.mer];
      am[i] = x.ok ? x.cents / 100.0 : NAN;
      ok[i] = x.ok;
      on[i] = x.on;
      co[i] = x.cc;
      o.room();
      o.i(i);
      o.ch(',');
      o.i(x.card);
      o.ch(',');
      o.i(x.ts);
      o.ch(',');
      o.i(x.ing);
      o.ch(',');
      if (x.ok) o.dec(x.cents, 100, 2);
      o.ch(',');
      o.i(x.mcc);
      o.ch(',');
      if (x.cc >= 0) o.s(CC[x.cc]);
      o.ch(',');
      o.i(mer[x.mer]);
      o.ch(',');
      o.dec(x.lat, 10000, 4);
      o.ch(',');
      o.dec(x.lon, 10000, 4);
      o.ch(',');
      o.ch(x.on ? '1' : '0');
      o.ch('\n');
    }
    raw(rd, "ev_card.i64", ca);
    raw(rd, "ev_ts.i64", ts);
    raw(rd, "ev_ing.i64", ing);
    raw(rd, "ev_merchant.i64", me);
    raw(rd, "ev_amount.f64", am);
    raw(rd, "ev_valid.u8", ok);
    raw(rd, "ev_online.u8", on);
    raw(rd, "ev_country.i16", co);
  }
  {
    std::vector<i64> ca(S), ts(S);
    Out o(cd + "/spine.csv");
    o.s("spine_id,card_id,ts,label\n");
    for (i64 i = 0; i < S; i++) {
      double u = uni();
      if (u < 0.5) {
        const E& q = e[below(N)];
        ca[i] = q.card;
        ts[i] = q.ts;
      } else {
        ca[i] = u < 0.995 ? key[zk.next()] : 5000000000000000ll + (i64)below(1000000);
        ts[i] = T0 + below(SPAN + 2 * 86400000000ll);
      }
      o.room();
      o.i(i);
      o.ch(',');
      o.i(ca[i]);
      o.ch(',');
      o.i(ts[i]);
      o.ch(',');
      o.ch(uni() < 0.02 ? '1' : '0');
      o.ch('\n');
    }
    raw(rd, "sp_card.i64", ca);
    raw(rd, "sp_ts.i64", ts);
  }
  return 0;
}

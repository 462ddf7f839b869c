// limit a_excl <data set> <threads> <repetitions> <sample.csv>: the windows written by hand, with plain doubles and compensated sums.
// One pass: hash keys, counting scatter into groups of one key, near-sorted merge, two pointers and monotonic queues for each window.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>
#include <thread>
#include <atomic>
#include <algorithm>
#include <chrono>
#include <sys/resource.h>
#include <sys/mman.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/stat.h>
typedef int64_t i64;
typedef uint64_t u64;
typedef uint32_t u32;
using namespace std;
static double now() { return chrono::duration<double>(chrono::steady_clock::now().time_since_epoch()).count(); }
static double cpu() {
  rusage u;
  getrusage(RUSAGE_SELF, &u);
  return u.ru_utime.tv_sec + u.ru_stime.tv_sec + 1e-6 * (u.ru_utime.tv_usec + u.ru_stime.tv_usec);
}
static vector<double> cpus;
static double lo(vector<double>& v) { return *min_element(v.begin(), v.end()); }
template <class T>
static vector<T> rd(const string& p) {
  FILE* f = fopen(p.c_str(), "rb");
  if (!f) {
    perror(p.c_str());
    exit(1);
  }
  fseek(f, 0, 2);
  size_t n = ftell(f) / sizeof(T);
  rewind(f);
  vector<T> v(n);
  if (fread(v.data(), sizeof(T), n, f) != n) exit(1);
  fclose(f);
  return v;
}
struct Map {
  vector<i64> k;
  vector<u32> v;
  u64 m;
  u32 n = 0;
  Map(int bits = 18) : k(1u << bits), v(1u << bits, ~0u), m((1u << bits) - 1) {}
  static u64 h(i64 x) {
    u64 z = (u64)x * 0x9E3779B97F4A7C15ull;
    return z >> 32;
  }
  u32 add(i64 x) {
    for (u64 i = h(x) & m;; i = (i + 1) & m) {
      if (v[i] == ~0u) {
        if (n * 2 > m) {
          grow();
          return add(x);
        }
        k[i] = x;
        return v[i] = n++;
      }
      if (k[i] == x) return v[i];
    }
  }
  u32 get(i64 x) const {
    for (u64 i = h(x) & m;; i = (i + 1) & m) {
      if (v[i] == ~0u) return ~0u;
      if (k[i] == x) return v[i];
    }
  }
  void grow() {
    vector<i64> ok;
    vector<u32> ov;
    ok.swap(k);
    ov.swap(v);
    m = m * 2 + 1;
    k.resize(m + 1);
    v.assign(m + 1, ~0u);
    for (size_t j = 0; j < ov.size(); j++)
      if (ov[j] != ~0u) {
        u64 i = h(ok[j]) & m;
        while (v[i] != ~0u) i = (i + 1) & m;
        k[i] = ok[j];
        v[i] = ov[j];
      }
  }
};
template <class F>
static void par(int T, F f) {
  if (T == 1) {
    f(0);
    return;
  }
  vector<thread> t;
  for (int i = 0; i < T; i++) t.emplace_back(f, i);
  for (auto& x : t) x.join();
}
static const char* CC[40] = {"US", "GB", "DE", "FR", "ES", "IT", "NL", "PL", "SE", "NO", "FI", "DK", "CH", "AT", "BE", "PT", "IE", "CZ", "RO", "GR",
                             "TR", "RU", "CN", "JP", "KR", "IN", "BR", "MX", "CA", "AU", "NZ", "ZA", "AE", "SG", "HK", "TH", "VN", "ID", "PH", "MY"};
struct Ev {
  i64 ts;
  double a;
  u32 mer;
  int16_t cc;
  uint8_t ok, on;
};
struct Sp {
  i64 ts;
  i64 id;
};
const int NW = 5, NF = 37;
const i64 WU[NW] = {600000000ll, 3600000000ll, 86400000000ll, 604800000000ll, 2592000000000ll};
static inline bool lt(double a, double b) { return a < b || (b != b && a == a); }  // SQL total order, NaN greatest
const double NUL = __builtin_nan("0x7ab");
static inline bool isnul(double x) {
  u64 a, b;
  memcpy(&a, &x, 8);
  memcpy(&b, &NUL, 8);
  return a == b;
}
// group rows by key: dense ids, then stable parallel counting scatter
template <class T, class Mk>
static void group(const i64* key, size_t n, const Map& map, u32 G, int P, vector<u32>& off, T* out, Mk mk, bool skip) {
  vector<u32> id(n);
  vector<vector<u32>> h(P, vector<u32>(G));
  auto lo = [&](int p) { return n * p / P; };
  par(P, [&](int p) {
    auto& hp = h[p];
    for (size_t i = lo(p); i < lo(p + 1); i++) {
      u32 g = map.get(key[i]);
      id[i] = g;
      if (g != ~0u) hp[g]++;
    }
  });
  off.assign(G + 1, 0);
  u32 s = 0;
  for (u32 g = 0; g < G; g++) {
    off[g] = s;
    for (int p = 0; p < P; p++) {
      u32 c = h[p][g];
      h[p][g] = s;
      s += c;
    }
  }
  off[G] = s;
  par(P, [&](int p) {
    auto& hp = h[p];
    for (size_t i = lo(p); i < lo(p + 1); i++)
      if (id[i] != ~0u) out[hp[id[i]]++] = mk(i);
  });
  (void)skip;
}
template <class T>
static void fix(T* b, T* e, vector<T>& A, vector<T>& B) {
  T* q = b + 1;
  while (q < e && q[-1].ts <= q->ts) q++;
  if (b == e || q >= e) return;
  A.clear();
  B.clear();
  i64 mx = INT64_MIN;
  for (T* p = b; p < e; p++)
    if (p->ts >= mx) {
      mx = p->ts;
      A.push_back(*p);
    } else B.push_back(*p);
  stable_sort(B.begin(), B.end(), [](const T& x, const T& y) { return x.ts < y.ts; });
  merge(A.begin(), A.end(), B.begin(), B.end(), b, [](const T& x, const T& y) { return x.ts < y.ts; });
}
struct Win {
  u32 lo = 0, hi = 0;
  i64 n = 0;
  int nan = 0, pi = 0, ni = 0;
  double s = 0, c = 0, q = 0, d = 0;
  vector<u32> mn, mx;
  u32 mh = 0, mt = 0, xh = 0, xt = 0;
  void reset(u32 p) {
    lo = hi = p;
    n = 0;
    nan = pi = ni = 0;
    s = c = q = d = 0;
    mh = mt = xh = xt = 0;
  }
  static inline void two(double& s, double& c, double x) {
    double t = s + x, z = t - s;
    c += (s - (t - z)) + (x - z);
    s = t;
  }  // Knuth TwoSum: the lost low part is kept
  inline void add(double x, double y, double g) {
    two(s, c, g * x);
    double p = y * y;
    two(q, d, g * p);
    d += g * fma(y, y, -p);
  }
};
static void keyrun(const Ev* e, u32 n, const Sp* sp, u32 m, double* out, bool excl, Win* w, vector<u32>& dist) {
  double ref = INFINITY;
  for (u32 i = 0, k = 0; i < n && k < 16; i++)
    if (e[i].ok && isfinite(e[i].a)) {
      k++;
      if (fabs(e[i].a) < fabs(ref)) ref = e[i].a;
    }
  if (!isfinite(ref)) ref = 0;  // shift: a typical, never a huge value
  for (int k = 0; k < NW; k++) w[k].reset(0);
  u32 hi = 0, dlo = 0, dhi = 0, nd = 0, non = 0;
  for (u32 r = 0; r < m; r++) {
    i64 t = sp[r].ts;
    double* o = out + sp[r].id * NF;
    while (hi < n && (excl ? e[hi].ts < t : e[hi].ts <= t)) hi++;
    for (int k = 0; k < NW; k++) {
      Win& v = w[k];
      i64 L = t - WU[k];
      u32 lo = v.lo;
      while (lo < hi && (excl ? e[lo].ts < L : e[lo].ts <= L)) lo++;
      if (lo >= v.hi) v.reset(lo);
      for (u32 i = v.lo; i < lo; i++) {
        if (!e[i].ok) continue;
        double x = e[i].a;
        v.n--;
        if (isfinite(x)) {
          v.add(x, x - ref, -1);
        } else if (x != x) v.nan--;
        else if (x > 0) v.pi--;
        else v.ni--;
      }
      v.lo = lo;
      while (v.mh < v.mt && v.mn[v.mh] < lo) v.mh++;
      while (v.xh < v.xt && v.mx[v.xh] < lo) v.xh++;
      if (v.n == 0) {
        u32 h = v.hi;
        v.s = v.c = v.q = v.d = 0;
        v.hi = h;
      }
      for (u32 i = v.hi; i < hi; i++) {
        if (!e[i].ok) continue;
        double x = e[i].a;
        v.n++;
        if (isfinite(x)) {
          v.add(x, x - ref, 1);
        } else if (x != x) v.nan++;
        else if (x > 0) v.pi++;
        else v.ni++;
        while (v.mt > v.mh && lt(x, e[v.mn[v.mt - 1]].a)) v.mt--;
        v.mn[v.mt++] = i;
        while (v.xt > v.xh && lt(e[v.mx[v.xt - 1]].a, x)) v.xt--;
        v.mx[v.xt++] = i;
      }
      v.hi = hi;
      double* f = o + k * 6;
      f[0] = v.n;
      if (!v.n) {
        f[1] = f[2] = f[3] = f[4] = f[5] = NUL;
        continue;
      }
      bool bad = v.nan || v.pi || v.ni;
      double s = bad ? (v.nan || (v.pi && v.ni) ? NAN : v.pi ? INFINITY : -INFINITY) : v.s + v.c;
      f[1] = s;
      f[2] = s / v.n;
      f[3] = e[v.mn[v.mh]].a;
      f[4] = e[v.mx[v.xh]].a;
      if (v.n < 2) f[5] = NUL;
      else if (bad) f[5] = NAN;
      else if (f[3] == f[4]) f[5] = 0; /* all equal: exactly 0 */
      else {
        double t = (v.s - v.n * ref) + v.c, va = ((v.q - t * t / v.n) + v.d) / (v.n - 1);
        f[5] = va > 0 ? sqrt(va) : 0;
      }
    }
    i64 L = t - WU[2];
    u32 lo = dlo;
    while (lo < hi && (excl ? e[lo].ts < L : e[lo].ts <= L)) lo++;
    for (u32 i = dhi; i < hi; i++) {
      if (dist[e[i].mer]++ == 0) nd++;
      non += e[i].on;
    }
    for (u32 i = dlo; i < lo; i++) {
      if (--dist[e[i].mer] == 0) nd--;
      non -= e[i].on;
    }
    dlo = lo;
    dhi = hi;
    double* f = o + 30;
    f[0] = f[1] = f[2] = f[4] = f[5] = NUL;
    f[3] = nd;
    f[6] = non;
    if (hi) {
      const Ev& l = e[hi - 1];
      f[0] = l.ok ? l.a : NUL;
      f[1] = l.cc < 0 ? NUL : l.cc;
      f[2] = (t - l.ts) / 1e6;
      double me = o[26], sd = o[29];
      if (l.ok && !isnul(me)) {
        if (me != 0) f[4] = l.a / me;
        if (!isnul(sd) && sd != 0) f[5] = (l.a - me) / sd;
      }
    }
  }
  for (u32 i = dlo; i < dhi; i++) dist[e[i].mer] = 0;
}
int main(int c, char** v) {
  string wl = v[1], d = string(v[2]) + "/raw/";
  int P = atoi(v[3]), R = atoi(v[4]);
  bool excl = wl == "a_excl";
  double t0 = now();
  vector<double> tm;
  double sec[4] = {0, 0, 0, 0};
  auto sc = rd<i64>(d + "sp_card.i64"), st = rd<i64>(d + "sp_ts.i64");
  size_t S = sc.size();
  auto ec = rd<i64>(d + "ev_card.i64"), et = rd<i64>(d + "ev_ts.i64"), em = rd<i64>(d + "ev_merchant.i64");
  auto ea = rd<double>(d + "ev_amount.f64");
  auto eo = rd<uint8_t>(d + "ev_valid.u8"), en = rd<uint8_t>(d + "ev_online.u8");
  auto ek = rd<int16_t>(d + "ev_country.i16");
  double load = now() - t0;
  size_t N = ec.size();
  double *out = (double*)malloc(S * NF * 8), *col = (double*)malloc(S * NF * 8);
  memset(out, 0, S * NF * 8);
  memset(col, 0, S * NF * 8);
  for (int rep = 0; rep < R; rep++) {
    double a = now(), u0 = cpu();
    vector<Map> lm(P);
    par(P, [&](int p) {
      for (size_t i = N * p / P; i < N * (p + 1) / P; i++) lm[p].add(ec[i]);
    });
    Map& km = lm[0];
    for (int p = 1; p < P; p++)
      for (size_t j = 0; j < lm[p].v.size(); j++)
        if (lm[p].v[j] != ~0u) km.add(lm[p].k[j]);
    size_t known = km.n;
    for (size_t i = 0; i < S; i++) km.add(sc[i]);
    u32 G = km.n;
    (void)known;
    Map mm(16);
    for (size_t i = 0; i < N; i++) mm.add(em[i]);  // merchant dictionary
    vector<u32> oe, os;
    Ev* g = (Ev*)malloc(N * sizeof(Ev));
    Sp* q = (Sp*)malloc(S * sizeof(Sp));
    double b = now();
    group(
        ec.data(), N, km, G, P, oe, g, [&](size_t i) { return Ev{et[i], ea[i], mm.get(em[i]), ek[i], eo[i], en[i]}; }, false);
    group(
        sc.data(), S, km, G, P, os, q,
        [&](size_t i) {
          return Sp{st[i], (i64)i};
        },
        false);
    double x = now();
    u32 mxg = 0;
    for (u32 k = 0; k < G; k++) mxg = max(mxg, oe[k + 1] - oe[k]);
    atomic<u32> nx(0);
    par(P, [&](int) {
      Win w[NW];
      for (auto& z : w) {
        z.mn.resize(mxg + 1);
        z.mx.resize(mxg + 1);
      }
      vector<u32> dist(mm.n + 1);
      vector<Ev> A, B;
      vector<Sp> C, D;
      for (;;) {
        u32 k0 = nx.fetch_add(64);
        if (k0 >= G) break;
        for (u32 k = k0; k < min(G, k0 + 64); k++) {
          u32 m = os[k + 1] - os[k];
          if (!m) continue;
          fix(g + oe[k], g + oe[k + 1], A, B);
          stable_sort(q + os[k], q + os[k + 1], [](const Sp& x, const Sp& y) { return x.ts < y.ts; });
          keyrun(g + oe[k], oe[k + 1] - oe[k], q + os[k], m, out, excl, w, dist);
        }
      }
    });
    double y = now();
    par(P, [&](int p) {
      for (size_t i = S * p / P; i < S * (p + 1) / P; i += 64) {
        size_t e = min(S * (p + 1) / P, i + 64);
        for (int f = 0; f < NF; f++)
          for (size_t r = i; r < e; r++) col[f * S + r] = out[r * NF + f];
      }
    });
    free(g);
    free(q);
    double z = now();
    tm.push_back(z - a);
    cpus.push_back(cpu() - u0);
    sec[0] = b - a;
    sec[1] = x - b;
    sec[2] = y - x;
    sec[3] = z - y;
  }
  sort(tm.begin(), tm.end());
  rusage u;
  getrusage(RUSAGE_SELF, &u);
  if (c > 5) {
    FILE* f = fopen(v[5], "w");
    fprintf(f, "spine_id");
    const char *wn[] = {"10m", "1h", "24h", "7d", "30d"}, *an[] = {"cnt", "sum", "mean", "min", "max", "std"};
    for (auto w : wn)
      for (auto a : an) fprintf(f, ",%s_%s", a, w);
    fprintf(f, ",last_amount,last_country,since_last,nd_merchant_24h,ratio_last_mean_30d,zscore_30d,online_24h\n");
    for (size_t i = 0; i < min<size_t>(S, 5000); i++) {
      fprintf(f, "%zu", i);
      for (int k = 0; k < NF; k++) {
        double x = col[k * S + i];
        if (isnul(x)) fprintf(f, ",");
        else if (k == 31) fprintf(f, ",%s", CC[(int)x]);
        else fprintf(f, ",%.17g", x);
      }
      fprintf(f, "\n");
    }
    fclose(f);
  }
  double cs = 0;
  i64 cn = 0;
  for (int k = 0; k < NF; k++)
    if (k != 31)
      for (size_t i = 0; i < S; i++) {
        double x = col[k * S + i];
        if (!isnul(x)) {
          cs += x;
          cn++;
        }
      }
  printf(
      "{\"engine\":\"C++ limit\",\"workload\":\"%s\",\"threads\":%d,\"load_s\":%.3f,\"median_s\":%.4f,\"min_s\":%.4f,\"max_s\":%.4f,\"cpu_s\":%.4f,"
      "\"rows\":%zu,\"rss_mb\":%ld,\"check\":\"%lld/%.6g\",\"stages\":\"dict %.3f group %.3f windows %.3f transpose %.3f\"}\n",
      wl.c_str(), P, load, tm[tm.size() / 2], tm[0], tm.back(), lo(cpus), S, u.ru_maxrss / 1024, (long long)cn, cs, sec[0], sec[1], sec[2], sec[3]);
}

// The windows, the order of the features, and how each peer measures and reports itself.
const fs = require('fs');

const windows = [['10m', 600], ['1h', 3600], ['24h', 86400], ['7d', 604800], ['30d', 2592000]]; // seconds
const ofWindow = (window) => ['cnt', 'sum', 'mean', 'min', 'max', 'std'].map((aggregate) => `${aggregate}_${window}`);
const others = ['last_amount', 'last_country', 'since_last', 'nd_merchant_24h', 'ratio_last_mean_30d', 'zscore_30d', 'online_24h'];
const features = windows.flatMap(([window]) => ofWindow(window)).concat(others);
const sampleRows = 5000;

// Runs a computation some times; prints one line of JSON with the least CPU time (all threads) and the median wall time.
async function measure(engine, threads, repetitions, rows, compute) {
  const seconds = [], cpu = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const start = process.hrtime.bigint(), before = process.cpuUsage();
    await compute();
    const used = process.cpuUsage(before);
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
    cpu.push((used.user + used.system) / 1e6);
  }
  seconds.sort((left, right) => left - right);
  const peak = Math.round(+/VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1] / 1024);
  console.log(JSON.stringify({
    engine, threads, rows, cpu_s: Math.min(...cpu), median_s: seconds[seconds.length >> 1], min_s: seconds[0], rss_mb: peak,
  }));
}

module.exports = { windows, features, sampleRows, measure };

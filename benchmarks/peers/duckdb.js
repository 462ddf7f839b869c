// node duckdb.js <data set> <threads> <repetitions> <sample.csv>
// The fastest of six formulations that were tried: events and rows in one relation, RANGE frames over BIGINT microseconds.
const { DuckDBInstance } = require('@duckdb/node-api');
const { windows, features, sampleRows, measure } = require('./features');

const [folder, threads, repetitions, sample] = process.argv.slice(2);

const united = `
  SELECT card_id, ts, 0 AS src, event_id AS id, amount, merchant_id, is_online FROM ev
  UNION ALL
  SELECT card_id, ts, 1, spine_id, NULL, NULL, NULL FROM sp`;

// An ASOF join would pick any of tied events: the greatest event_id is picked first.
const latest = `(
  SELECT s.spine_id, l.amount AS last_amount, l.country AS last_country, (s.ts - l.ts) / 1e6 AS since_last
  FROM sp s ASOF LEFT JOIN (
    SELECT card_id, ts, v.amount AS amount, v.country AS country
    FROM (SELECT card_id, ts, arg_max({amount: amount, country: country}, event_id) AS v FROM ev GROUP BY card_id, ts)
  ) l ON s.card_id = l.card_id AND s.ts > l.ts)`;

const aggregates = windows.map(([name]) => `
  count(amount) OVER w${name} AS cnt_${name}, sum(amount) OVER w${name} AS sum_${name}, min(amount) OVER w${name} AS min_${name},
  max(amount) OVER w${name} AS max_${name}, stddev_samp(amount) OVER w${name} AS std_${name}`).join(', ');
const frames = windows.map(([name, seconds]) =>
  `w${name} AS (PARTITION BY card_id ORDER BY ts RANGE BETWEEN ${seconds}000000 PRECEDING AND 1 PRECEDING)`).join(', ');
const means = windows.map(([name]) => `sum_${name} / cnt_${name} AS mean_${name}`).join(', ');
const derived = {
  ratio_last_mean_30d: 'CASE WHEN mean_30d <> 0 THEN last_amount / mean_30d END AS ratio_last_mean_30d',
  zscore_30d: 'CASE WHEN std_30d <> 0 THEN (last_amount - mean_30d) / std_30d END AS zscore_30d',
};

const query = `CREATE OR REPLACE TABLE out AS
  WITH u AS (${united}),
  f AS (
    SELECT id AS spine_id, src, ${aggregates}, count(DISTINCT merchant_id) OVER w24h AS nd_merchant_24h,
      count(*) FILTER (WHERE is_online) OVER w24h AS online_24h
    FROM u WINDOW ${frames}),
  g AS (SELECT *, ${means} FROM f WHERE src = 1),
  h AS (SELECT * FROM g JOIN ${latest} l USING (spine_id))
  SELECT spine_id, ${features.map((feature) => derived[feature] ?? feature).join(', ')} FROM h`;

(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`SET threads=${threads}; SET preserve_insertion_order=false; SET TimeZone='UTC'`);
  await connection.run(`CREATE TABLE sp AS SELECT spine_id, card_id, epoch_us(ts) AS ts FROM '${folder}/spine.parquet'`);
  await connection.run(`CREATE TABLE ev AS
    SELECT event_id, card_id, epoch_us(ts) AS ts, amount, country, merchant_id, is_online FROM '${folder}/events.parquet'`);
  const rows = Number((await connection.runAndReadAll('SELECT count(*) FROM sp')).getRows()[0][0]);
  await measure('DuckDB', +threads, +repetitions, rows, () => connection.run(query));
  await connection.run(`COPY (SELECT * FROM out WHERE spine_id < ${sampleRows} ORDER BY spine_id) TO '${sample}' (FORMAT csv, HEADER)`);
})();

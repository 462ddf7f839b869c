// node polars.js <data set> <threads> <repetitions> <sample.csv>
// CHUNKS=n computes n parts of the cards one after another, which bounds memory.
const [folder, threads, repetitions, sample] = process.argv.slice(2);
process.env.POLARS_MAX_THREADS = threads;
const pl = require('nodejs-polars');
const { windows, features, sampleRows, measure } = require('./features');

const { col, lit } = pl;
const nothing = lit(null);
const microseconds = (column) => col(column).cast(pl.Int64).alias(column);
const chunks = +(process.env.CHUNKS || 1);

function latest(events, spine) {
  const ordered = events.select('card_id', 'ts', 'event_id', 'amount', 'country').sort([col('ts'), col('event_id')])
    .withColumn(col('ts').alias('last_ts')).rename({ amount: 'last_amount', country: 'last_country' }).drop('event_id');
  return spine.sort('ts')
    .joinAsof(ordered, { on: 'ts', by: 'card_id', strategy: 'backward', allowExactMatches: false, checkSortedness: false })
    .withColumn(col('ts').minus(col('last_ts')).div(lit(1e6)).alias('since_last'))
    .select('spine_id', 'last_amount', 'last_country', 'since_last');
}

function aggregates(name) {
  const amount = col('amount');
  const ofAmount = [
    amount.count().alias(`cnt_${name}`), amount.sum().alias(`sum_${name}`), amount.mean().alias(`mean_${name}`),
    amount.min().alias(`min_${name}`), amount.max().alias(`max_${name}`), amount.std().alias(`std_${name}`),
  ];
  const ofOthers = [col('merchant_id').dropNulls().nUnique().alias('nd_merchant_24h'), col('is_online').sum().alias('online_24h')];
  return name === '24h' ? ofAmount.concat(ofOthers) : ofAmount;
}

function compute(events, spine) {
  const fromEvents = events.select('card_id', 'ts', lit(false).alias('src'), col('event_id').alias('id'), 'amount', 'merchant_id', 'is_online');
  const fromSpine = spine.select('card_id', 'ts', lit(true).alias('src'), col('spine_id').alias('id'),
    nothing.cast(pl.Float64).alias('amount'), nothing.cast(pl.Int64).alias('merchant_id'), nothing.cast(pl.Bool).alias('is_online'));
  const united = pl.concat([fromEvents, fromSpine]).sort([col('card_id'), col('ts'), col('src')]);
  let result = united.filter(col('src')).select(col('id').alias('spine_id'));
  for (const [name, seconds] of windows) {
    const grouped = united
      .groupByRolling({ indexColumn: 'ts', by: 'card_id', period: `${seconds}000000i`, offset: `-${seconds}000000i`, closed: 'left' })
      .agg(...aggregates(name));
    // The output's order is the sorted input's.
    result = result.hstack(grouped.hstack([united.getColumn('src')]).filter(col('src')).drop('card_id', 'ts', 'src'));
  }
  for (const [name] of windows) {
    result = result.withColumn(pl.when(col(`cnt_${name}`).gt(lit(0))).then(col(`sum_${name}`)).otherwise(nothing).alias(`sum_${name}`));
  }
  return result.join(latest(events, spine), { on: 'spine_id', how: 'left' }).withColumns(
    pl.when(col('mean_30d').neq(lit(0))).then(col('last_amount').div(col('mean_30d'))).otherwise(nothing).alias('ratio_last_mean_30d'),
    pl.when(col('std_30d').neq(lit(0))).then(col('last_amount').minus(col('mean_30d')).div(col('std_30d'))).otherwise(nothing).alias('zscore_30d'),
  ).select('spine_id', ...features);
}

function computeChunks(events, spine) {
  if (chunks === 1) {
    return compute(events, spine);
  }
  const parts = [...Array(chunks).keys()].map((chunk) => {
    const isOfChunk = col('card_id').modulo(lit(chunks)).eq(lit(chunk));
    return compute(events.filter(isOfChunk), spine.filter(isOfChunk));
  });
  return pl.concat(parts);
}

(async () => {
  const spine = pl.readParquet(`${folder}/spine.parquet`).select('spine_id', 'card_id', microseconds('ts'));
  const events = pl.readParquet(`${folder}/events.parquet`)
    .select('event_id', 'card_id', microseconds('ts'), 'amount', 'country', 'merchant_id', 'is_online');
  let result;
  await measure('Polars', +threads, +repetitions, spine.height, () => { result = computeChunks(events, spine); });
  result.filter(col('spine_id').lt(lit(sampleRows))).writeCSV(sample);
})();

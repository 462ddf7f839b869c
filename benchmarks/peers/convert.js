// node convert.js <data set>: the generator's CSV becomes Parquet, then goes.
const { DuckDBInstance } = require('@duckdb/node-api');
const fs = require('fs');

const folder = process.argv[2];
const columns = {
  events: {
    event_id: 'BIGINT', card_id: 'BIGINT', ts: 'BIGINT', ingested_at: 'BIGINT', amount: 'DOUBLE', mcc: 'INTEGER', country: 'VARCHAR',
    merchant_id: 'BIGINT', lat: 'DOUBLE', lon: 'DOUBLE', is_online: 'BOOLEAN',
  },
  spine: { spine_id: 'BIGINT', card_id: 'BIGINT', ts: 'BIGINT', label: 'BOOLEAN' },
};
const times = ['ts', 'ingested_at'];

(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run("SET TimeZone='UTC'");
  for (const [table, types] of Object.entries(columns)) {
    const selected = Object.keys(types).map((name) => (times.includes(name) ? `make_timestamptz(${name}) AS ${name}` : name)).join(', ');
    const declared = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`).join(', ');
    await connection.run(`COPY (
      SELECT ${selected}
      FROM read_csv('${folder}/csv/${table}.csv', header = true, auto_detect = false, delim = ',', nullstr = '', columns = {${declared}})
    ) TO '${folder}/${table}.parquet' (FORMAT parquet, COMPRESSION zstd)`);
  }
  fs.rmSync(`${folder}/csv`, { recursive: true });
})();

// node asof-duckdb.js <data set> <threads> <repetitions> <out.csv>: DuckDB's ASOF JOIN.
const { DuckDBInstance } = require('@duckdb/node-api');
const { measure } = require('./features');

const [folder, threads, repetitions, output] = process.argv.slice(2);

const query = `CREATE OR REPLACE TABLE out AS
  SELECT r.row_id, s.credit_limit, s.balance, s.tier, r.ts - s.valid_from AS age
  FROM rows r ASOF LEFT JOIN snapshots s ON r.card_id = s.card_id AND r.ts >= s.valid_from`;

(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`SET threads=${threads}; SET preserve_insertion_order=false`);
  await connection.run(`CREATE TABLE rows AS SELECT * FROM read_csv('${folder}/rows.csv', header = true, columns =
    {'row_id': 'BIGINT', 'card_id': 'BIGINT', 'ts': 'BIGINT'})`);
  await connection.run(`CREATE TABLE snapshots AS SELECT * FROM read_csv('${folder}/snapshots.csv', header = true, columns =
    {'card_id': 'BIGINT', 'valid_from': 'BIGINT', 'credit_limit': 'DOUBLE', 'balance': 'DOUBLE', 'tier': 'INTEGER'})`);
  const rows = Number((await connection.runAndReadAll('SELECT count(*) FROM rows')).getRows()[0][0]);
  await measure('DuckDB', +threads, +repetitions, rows, () => connection.run(query));
  await connection.run(`COPY (SELECT * FROM out ORDER BY row_id) TO '${output}' (FORMAT csv, HEADER)`);
})();

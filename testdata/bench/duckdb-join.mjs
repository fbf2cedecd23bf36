import { DuckDBInstance } from "@duckdb/node-api";

const [users, metas] = process.argv.slice(2);
const db = await (await DuckDBInstance.create()).connect();
await db.run(`COPY (SELECT user_email AS email, CAST(ID AS VARCHAR) AS user_id, user_login AS username, given_name, family_name,
  display_name AS name, nickname, user_pass AS password_hash, {registered: user_registered, roles: roles} AS app_metadata,
  {locale: locale} AS user_metadata
  FROM read_csv('${users}', delim = ',', header = true, types = {'user_registered': 'VARCHAR'}) LEFT JOIN (SELECT user_id,
    max(meta_value) FILTER (meta_key = 'first_name') AS given_name, max(meta_value) FILTER (meta_key = 'last_name') AS family_name,
    max(meta_value) FILTER (meta_key = 'nickname') AS nickname, max(meta_value) FILTER (meta_key = 'locale') AS locale,
    max(meta_value) FILTER (meta_key = 'wp_capabilities') AS roles
    FROM read_csv('${metas}', delim = ',', header = true) GROUP BY user_id) ON user_id = ID ORDER BY ID) TO '/dev/null' (FORMAT json, ARRAY true)`);

import { DuckDBInstance } from "@duckdb/node-api";

const [input] = process.argv.slice(2);
const db = await (await DuckDBInstance.create()).connect();
await db.run(`COPY (SELECT email, email_verified, CAST(id AS VARCHAR) AS user_id, username, first_name AS given_name,
  last_name AS family_name, display_name AS name, avatar_url AS picture, phone AS phone_number,
  {plan: plan, registered_at: created_at} AS app_metadata, {locale: locale, newsletter: newsletter} AS user_metadata,
  password_hash FROM read_csv('${input}', types = {'phone': 'VARCHAR', 'created_at': 'VARCHAR'})) TO '/dev/null' (FORMAT json, ARRAY true)`);

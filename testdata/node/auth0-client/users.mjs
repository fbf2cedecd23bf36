// Goes through the other calls of Auth0's own client that an import needs: reads, searches, exports,
// changes and deletes users, and prints what each came to as one line of JSON.
//
//   NODE_EXTRA_CA_CERTS=ca.pem AUTH0_DOMAIN=127.0.0.1:8443 AUTH0_CLIENT_ID=… \
//     AUTH0_CLIENT_SECRET=… node users.mjs CONNECTION
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { ManagementClient } from "auth0";

const connection = process.argv[2];
const management = new ManagementClient({
  domain: process.env.AUTH0_DOMAIN,
  clientId: process.env.AUTH0_CLIENT_ID,
  clientSecret: process.env.AUTH0_CLIENT_SECRET,
});
const users = management.users;

async function exported(connection_id) {
  const fields = [{ name: "user_id" }, { name: "email" }, { name: "app_metadata" }];
  let job = await management.jobs.usersExports.create({ connection_id, format: "json", fields });
  while (job.status === "pending" || job.status === "processing") {
    await sleep(50);
    job = await management.jobs.get(job.id);
  }
  const file = await fetch(job.location);
  const lines = gunzipSync(Buffer.from(await file.arrayBuffer())).toString().trim().split("\n");
  return lines.map((line) => JSON.parse(line)).sort((a, b) => a.email.localeCompare(b.email));
}

async function refused(call) {
  try {
    await call;
    return null;
  } catch (error) {
    if (error.statusCode === undefined) throw error;
    return error.statusCode;
  }
}

const user_id = "auth0|ada";
const email = "ada@example.com";
const created = await users.create({ connection, user_id: "ada", email, password: "Secret-4711-x", name: "Ada" });
const again = await refused(users.create({ connection, email, password: "Secret-4711-x" }));
const found = await users.get(user_id);
const byEmail = await management.users.listUsersByEmail({ email });
const list = await users.list({ q: `email:"${email}"`, search_engine: "v3" });
const first = await users.update(user_id, { app_metadata: { plan: "a", seats: 2 }, blocked: true });
const second = await users.update(user_id, { app_metadata: { seats: null, since: 2012 } });
const connections = await management.connections.list({ strategy: ["auth0"], name: connection });
const one = await management.connections.get(connections.data[0].id);
const ticket = await management.tickets.changePassword({ user_id, ttl_sec: 3600 });
const exportedUsers = await exported(one.id);
await users.delete(user_id);
const gone = await refused(users.get(user_id));
await users.delete(user_id); // one who is not there is no error

console.log(JSON.stringify({
  created, again, found, byEmail, listed: list.data ?? list, first, second, connection: one.name,
  ticket: ticket.ticket, exported: exportedUsers, gone,
}));

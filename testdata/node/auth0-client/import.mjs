// Imports a users file with Auth0's own client and prints what became of it as
// one line of JSON: {connection_id, created, job, errors}. It exits 1 with
// {error: {status, body}} where the API refused something.
//
//   NODE_EXTRA_CA_CERTS=ca.pem AUTH0_DOMAIN=127.0.0.1:8443 AUTH0_CLIENT_ID=… \
//     AUTH0_CLIENT_SECRET=… node import.mjs CONNECTION users.json [--upsert]
import { createReadStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { ManagementClient } from "auth0";

const [connectionName, file, ...flags] = process.argv.slice(2);
const management = new ManagementClient({
  domain: process.env.AUTH0_DOMAIN,
  clientId: process.env.AUTH0_CLIENT_ID,
  clientSecret: process.env.AUTH0_CLIENT_SECRET,
});

async function connectionId(name) {
  const page = await management.connections.list({ strategy: ["auth0"], name });
  return page.data[0]?.id ?? name; // an id is taken as it is
}

async function ended(id) {
  for (;;) {
    const job = await management.jobs.get(id);
    if (job.status !== "pending" && job.status !== "processing") return job;
    await sleep(50);
  }
}

try {
  const connection_id = await connectionId(connectionName);
  const created = await management.jobs.usersImports.create({
    users: createReadStream(file),
    connection_id,
    upsert: flags.includes("--upsert"),
    external_id: "auth0-client",
    send_completion_email: false,
  });
  const job = await ended(created.id);
  const errors = (await management.jobs.errors.get(created.id)) ?? null; // nothing: 204
  console.log(JSON.stringify({ connection_id, created, job, errors }));
} catch (error) {
  if (error.statusCode === undefined) throw error;
  console.log(JSON.stringify({ error: { status: error.statusCode, body: error.body } }));
  process.exitCode = 1;
}

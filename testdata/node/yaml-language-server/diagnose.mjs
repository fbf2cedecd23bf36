// Prints, as a JSON line each, what the language server finds wrong with mapping files, and what it offers at a place:
// node diagnose.mjs SCHEMA FILE… ; a file that holds § is asked for what may stand there.
import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'

const [schema, ...files] = process.argv.slice(2)
const installed = dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'))
const server = spawn('node', [join(installed, 'bin/yaml-language-server'), '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']})
const settings = {schemas: {[pathToFileURL(schema).href]: '*.yaml'}, schemaStore: {enable: false}}

let received = Buffer.alloc(0), last = 0
const answers = new Map(), found = new Map()
const send = message => {
  const text = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}))
  server.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${text.length}\r\n\r\n`), text]))
}
const ask = (method, params) => new Promise(resolve => {
  answers.set(++last, resolve)
  send({id: last, method, params})
})
server.stdout.on('data', data => {
  received = Buffer.concat([received, data])
  for (;;) {
    const end = received.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, end))[1])
    if (received.length < end + 4 + length) return
    const message = JSON.parse(received.subarray(end + 4, end + 4 + length))
    received = received.subarray(end + 4 + length)
    if (message.method === 'textDocument/publishDiagnostics') {
      found.get(message.params.uri)?.(message.params.diagnostics)
    } else if (message.method === 'workspace/configuration') {
      send({id: message.id, result: message.params.items.map(i => i.section === 'yaml' ? settings : {})})
    } else if (message.method && message.id !== undefined) {
      send({id: message.id, result: null})
    } else {
      answers.get(message.id)?.(message.result)
    }
  }
})

await ask('initialize', {
  processId: process.pid, rootUri: null,
  capabilities: {textDocument: {completion: {completionItem: {}}}, workspace: {configuration: true}},
})
send({method: 'initialized', params: {}})
for (const file of files) {
  const uri = pathToFileURL(file).href
  const text = readFileSync(file, 'utf8')
  const at = text.indexOf('§')
  const diagnostics = new Promise(resolve => found.set(uri, resolve))
  send({method: 'textDocument/didOpen', params: {textDocument: {uri, languageId: 'yaml', version: 1, text: text.replace('§', '')}}})
  const wrong = await diagnostics
  if (at < 0) {
    for (const d of wrong) console.log(JSON.stringify({file, line: d.range.start.line + 1, message: d.message}))
    continue
  }
  const before = text.slice(0, at).split('\n')
  const position = {line: before.length - 1, character: before.at(-1).length}
  const offered = await ask('textDocument/completion', {textDocument: {uri}, position})
  console.log(JSON.stringify({file, line: before.length, offers: (offered.items ?? offered).map(i => i.label)}))
}
server.kill()

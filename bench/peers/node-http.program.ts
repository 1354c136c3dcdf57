/** Node's own HTTP server with one answer, ready in memory: what anything that is built on it can do at most. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file = '', written = '[]'] = process.argv.slice(2);
const body = readFileSync(file);
const headers: string[] = JSON.parse(written);
const server = createServer((_, response) => {
  response.writeHead(200, headers).end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) console.log(`http://127.0.0.1:${address.port}`);
});

import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import type { BenchRow } from './bench-row.ts';

const SECONDS = 5;
const CONNECTIONS = 20;
const HEADERS = { 'accept-encoding': 'br' };

/** Requests per second of the network route against a bare Node server that sends the same bytes, one after the other. */
export async function benchNetworkRate(address: string): Promise<BenchRow[]> {
  const url = `${address}/api/network`;
  const ours = await rateOf(url);
  const sent = await rawBytes(url);
  const bare = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-encoding': 'br',
      'content-length': sent.length,
    });
    response.end(sent);
  });
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  const theirs = await rateOf(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/`);
  await new Promise((resolve) => bare.close(resolve));
  const kilobytes = (sent.length / 1_000).toFixed(1);
  return [
    { what: '/api/network', figure: `${Math.round(ours)} req/s`, note: `${kilobytes} kB brotli, ${CONNECTIONS} connections` },
    { what: 'bare Node, same bytes', figure: `${Math.round(theirs)} req/s` },
    { what: '/api/network ÷ bare Node', figure: (ours / theirs).toFixed(2) },
  ];
}

async function rateOf(url: string): Promise<number> {
  const options = { url, connections: CONNECTIONS, headers: HEADERS };
  await autocannon({ ...options, duration: 1 });
  const { requests, non2xx, errors } = await autocannon({ ...options, duration: SECONDS });
  if (non2xx + errors > 0) throw new Error(`${url} gave ${non2xx} refusals and ${errors} errors under load.`);
  return requests.average;
}

/** The body as it is sent: fetch would unpack it. */
function rawBytes(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: HEADERS }, async (response) => resolve(Buffer.concat(await response.toArray()))).on('error', reject);
  });
}

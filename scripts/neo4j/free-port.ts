import { createServer } from 'node:net';

/** The port asked for if nobody listens on it, or any free one. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause) => reject(new Error(`Port ${wanted} on 127.0.0.1 is taken. Choose another one.`, { cause })));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : wanted;
      probe.close(() => resolve(port));
    });
  });
}

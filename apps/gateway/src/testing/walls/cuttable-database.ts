import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a database that a test can cut. */
export interface CuttableDatabase {
  /** The owner's URL by this way. */
  url: string;
  /** Breaks every connection and takes no new one. */
  cut(): void;
  /** Lets nothing through any more, and breaks nothing: a host that went dark. */
  freeze(): void;
  /** Takes connections again. */
  mend(): void;
  /** Hands the next commit of a request on and breaks before its answer comes back: whether it held, nobody is told. */
  cutAtCommit(): void;
  close(): Promise<void>;
}

type Way = 'open' | 'cut' | 'frozen' | 'cut at commit';

const COMMIT = /\bcommit\b/i;
/** The workers commit, too, whenever they like. */
const REQUEST = /claim_request/;

/** Opens a TCP way to the cluster's socket, as which the cluster sees its own user. */
export async function openCuttable(ownerUrl: string): Promise<CuttableDatabase> {
  const { hostname, port } = new URL(ownerUrl);
  const socketPath = `${decodeURIComponent(hostname)}/.s.PGSQL.${port || 5432}`;
  const pairs = new Set<readonly [Socket, Socket]>();
  let way: Way = 'open';
  const breakAll = () => {
    way = 'cut';
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
    pairs.clear();
  };
  const server: Server = createServer((near) => {
    near.on('error', () => undefined);
    if (way === 'cut') return void near.destroy();
    const far = connect(socketPath);
    const pair = [near, far] as const;
    pairs.add(pair);
    far.on('error', () => near.destroy());
    let isRequest = false;
    near.on('data', (data) => {
      if (way === 'frozen') return;
      const text = data.toString('latin1');
      isRequest ||= REQUEST.test(text);
      const last = way === 'cut at commit' && isRequest && COMMIT.test(text);
      if (COMMIT.test(text)) isRequest = false;
      far.write(data, () => last && setTimeout(breakAll, COMMIT_TAKES_MS));
      if (last) way = 'frozen';
    });
    far.on('data', (data) => void (way !== 'frozen' && near.write(data)));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(ownerUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.toString(),
    cut: breakAll,
    freeze: () => {
      way = 'frozen';
    },
    mend: () => {
      breakAll();
      way = 'open';
    },
    cutAtCommit: () => {
      way = 'cut at commit';
    },
    close: () => {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Long enough for the cluster to have carried it out. */
const COMMIT_TAKES_MS = 200;

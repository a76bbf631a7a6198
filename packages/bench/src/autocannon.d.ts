/** The part of autocannon that the load uses; the package brings no types. */
declare module 'autocannon' {
  interface Request {
    method: 'POST';
    headers: Record<string, string>;
    body: string;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    method: 'POST';
    headers: Record<string, string>;
    idReplacement: boolean;
    requests: readonly Request[];
  }
  interface Result {
    requests: { total: number };
    /** Seconds. */
    duration: number;
    latency: { p50: number; p99: number };
    errors: number;
    timeouts: number;
    non2xx: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}

/** What a request asks of the machine. `free`: too little to count, or (streams, health) never to be turned away. */
export type KindOfWork = 'free' | 'login' | 'upload' | 'export' | 'work';

const LOGINS = new Set(['/auth/login', '/auth/link']);

/**
 * Sorts a request by its first line alone. What it does not know is `free`: health, files of the apps, wrong addresses, and
 * streams, which stay open for hours and mostly sleep. An address spelled in another way is sorted again by its route.
 */
export function kindOfWork(method: string, url: string): KindOfWork {
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  // A GET without a question is the page that asks.
  if (path === '/graphql') return method === 'POST' || end >= 0 ? 'work' : 'free';
  if (LOGINS.has(path)) return 'login';
  if (path.startsWith('/export/')) return 'export';
  if (path === '/files') return 'upload';
  return path.startsWith('/auth/') || path.startsWith('/files/') || path === '/demo/accounts' ? 'work' : 'free';
}

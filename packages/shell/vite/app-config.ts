import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type ProxyOptions, type UserConfig } from 'vite';

const GATEWAY = process.env.GATEWAY ?? 'http://127.0.0.1:4000';
const OURS = ['/graphql', '/auth', '/demo', '/files', '/export'];
/** Where each app is while it is worked on. Any of these addresses leads to all of them, as the gateway's does. */
const DEV_PORTS = { partner: 5171, county: 5172, prefecture: 5173, province: 5174 };
type App = keyof typeof DEV_PORTS;

/**
 * The one build of every app: served under `/<app>/`, built into its `dist`, the gateway reached through the dev server.
 * React with the router, antd and the urql client are three files that change rarely; screens and charts load when shown.
 */
export function appConfig(app: App): UserConfig {
  return defineConfig({
    base: `/${app}/`,
    plugins: [react(), woff2Only()],
    server: { host: '127.0.0.1', port: DEV_PORTS[app], strictPort: true, proxy: proxyOf(app) },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
    },
  });
}

function proxyOf(app: App): Record<string, ProxyOptions> {
  const others = Object.entries(DEV_PORTS).filter(([other]) => other !== app);
  return Object.fromEntries([
    ...OURS.map((path) => [path, { target: GATEWAY }]),
    // With its socket, through which changes reach the page.
    ...others.map(([other, port]) => [`/${other}/`, { target: `http://127.0.0.1:${port}`, ws: true }]),
  ]);
}

/** Every browser that runs the platform reads woff2: the older format would double a hundred files. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource') || !id.endsWith('.css')) return null;
      return { code: code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/gu, ''), map: null };
    },
  };
}

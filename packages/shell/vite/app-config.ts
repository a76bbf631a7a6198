import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type ProxyOptions, type UserConfigFnObject } from 'vite';
import type { BuiltDocuments } from '../src/data/documents.ts';

const GATEWAY = process.env.GATEWAY ?? 'http://127.0.0.1:4000';
const OURS = ['/graphql', '/auth', '/demo', '/files', '/export'];
/** Where each app is while it is worked on. Any of these addresses leads to all of them, as the gateway's does. */
const DEV_PORTS = { partner: 5171, county: 5172, prefecture: 5173, province: 5174 };
/** Written by the gateway's build, which goes before those of the apps. */
const GATEWAY_DIST = path.resolve(import.meta.dirname, '../../../apps/gateway/dist');
type App = keyof typeof DEV_PORTS;

/**
 * The one build of every app: served under `/<app>/`, built into its `dist`, the gateway reached through the dev server.
 * React with the router, antd and the urql client are three files that change rarely; screens and charts load when shown.
 */
export function appConfig(app: App): UserConfigFnObject {
  return defineConfig(({ command }) => ({
    define: command === 'build' ? { __DOCUMENTS__: documents() } : {},
    base: `/${app}/`,
    plugins: [react(), woff2Only(), ...(command === 'build' ? [knownDocuments()] : [])],
    server: { host: '127.0.0.1', port: DEV_PORTS[app], strictPort: true, proxy: proxyOf(app) },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
    },
  }));
}

/** Ids of the apps' documents by name, as the gateway's build has written them. @throws {Error} where it has not. */
function documents(): BuiltDocuments {
  const built = readBuilt<{ id: string; name: string; shareable: boolean }>('documents.json');
  const named = (kept: boolean) =>
    Object.fromEntries(built.filter(({ shareable }) => shareable === kept).map(({ name, id }) => [name, id]));
  return { kept: named(true), others: named(false) };
}

/** Refuses to build a screen whose document is another than the gateway knows by its name. */
function knownDocuments(): Plugin {
  const known = new Set(readBuilt<string>('document-sources.json'));
  return {
    name: 'known-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/packages\/(shell|feature-[^/]+)\/src\/[^?]+\.tsx?$/u.test(id)) return null;
      for (const [, text = ''] of code.matchAll(/graphql\(\s*`([^`]+)`/gu))
        if (!known.has(createHash('sha256').update(text).digest('hex')))
          this.error(`a document has changed since the gateway was built: ${BUILD_GATEWAY}`);
      return null;
    },
  };
}

const BUILD_GATEWAY = 'npm run build -w @jiedui/gateway';

function readBuilt<T>(file: string): T[] {
  const whole = path.join(GATEWAY_DIST, file);
  if (!existsSync(whole)) throw new Error(`build the gateway first: ${BUILD_GATEWAY}`);
  return JSON.parse(readFileSync(whole, 'utf8'));
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

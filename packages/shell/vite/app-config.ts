import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const GATEWAY = process.env.GATEWAY ?? 'http://127.0.0.1:4000';

/**
 * The one build of every app: served under `/<app>/`, built into its `dist`, the gateway reached through the dev server.
 * React with the router, antd and the urql client are three files that change rarely; screens and charts load when shown.
 */
export function appConfig(app: string): UserConfig {
  return defineConfig({
    base: `/${app}/`,
    plugins: [react(), woff2Only()],
    server: { proxy: Object.fromEntries(['/graphql', '/auth', '/demo', '/files'].map((path) => [path, GATEWAY])) },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
    },
  });
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

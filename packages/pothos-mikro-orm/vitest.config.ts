import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Vitest would load graphql as an ES module beside the CommonJS copy that Pothos loads; schemas of one are strangers to the other.
const graphql = createRequire(import.meta.url).resolve('graphql');

export default defineConfig({ resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] } });

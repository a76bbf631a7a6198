import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** GraphiQL as files of our own: the gateway serves it where documents are open. */
export default defineConfig({
  root: 'src/graphiql',
  base: '/graphiql/',
  plugins: [react()],
  build: { outDir: '../../dist/graphiql', emptyOutDir: true, chunkSizeWarningLimit: 4000 },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    // A data: URL would pass the node's content policy for images, but not for fonts and workers.
    assetsInlineLimit: 0,
    // The map engine is one large chunk of its own, fetched only with the map.
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': process.env.JISR_NODE ?? 'http://127.0.0.1:8470' } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.mjs'],
    setupFiles: ['src/look/testing.ts'],
  },
});

import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  // While developing: `npm start` in Lede's repository serves the endpoint.
  server: { proxy: { '/api': 'http://localhost:8080', '/images': 'http://localhost:8080' } },
});

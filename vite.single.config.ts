import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { opening } from './scripts/opening.ts';
import { singleFile } from './scripts/singleFile.ts';
import page from './vite.config.ts';

/** The page in one file, dist-single/convscope.html, which opens by a double click. */
export default defineConfig({
  ...(page.define && { define: page.define }),
  plugins: [react(), opening(), singleFile('convscope.html')],
  base: './',
  publicDir: false,
  build: { target: 'es2022', outDir: 'dist-single', modulePreload: false },
  // a worker that comes from inside the page is no module everywhere
  worker: { format: 'iife' },
});

import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The page as an app of its own, and the worker that keeps its files (`src/app/offline`), with the list of them. */
export function offline(): PluginOption {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app/offline',
    filename: 'serviceWorker.ts',
    registerType: 'prompt',
    // keepOffline.ts does it, when the page can be used
    injectRegister: false,
    injectManifest: {
      injectionPoint: '__FILES__',
      // of each font what browsers take, and what pictures read; the icons come with the manifest
      globPatterns: ['**/*.{html,js,css,woff2,woff}', 'weights/*.json', 'data/*.bin'],
      globIgnores: ['embedding.html'],
      maximumFileSizeToCacheInBytes: 4_000_000,
    },
    manifest: {
      name: 'ConvScope',
      short_name: 'ConvScope',
      description: 'See every multiplication of a small convolutional network, forward and backward.',
      start_url: './',
      scope: './',
      display: 'standalone',
      // as in index.html
      theme_color: '#14181d',
      background_color: '#ffffff',
      icons: [
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icons/icon192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/icon512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/maskable512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  });
}

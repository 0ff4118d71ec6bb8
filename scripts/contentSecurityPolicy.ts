import type { Plugin } from 'vite';

/**
 * What the built page may load: its own files, and nothing else from anywhere. GitHub Pages and the like send no
 * headers of ours, hence a meta element (which cannot say `frame-ancestors`: any page may show this one in a frame, as figures
 * are to be). `blob:` and `data:` images are for saving a picture of a map, frames of its own for the preview of a figure.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into index.html. Only in the build: Vite's development server needs inline scripts. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      // Last of all plugins and at the head's start, so that it stands before everything it governs.
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

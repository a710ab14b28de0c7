import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

/**
 * The whole app runs under this policy. It is sent as a header, for a page's own `<meta>` policy does
 * not bind a worker that is loaded from an address. `public/_headers` says the same to static hosts.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const headers = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/**
 * Builds the service worker and hands it the list of all built files, lazy chunks and the sample company
 * included. The app registers it and writes its own manifests (`public/`); `vite` itself serves no worker.
 */
const offline = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/worker',
  filename: 'offline.worker.ts',
  registerType: 'prompt',
  injectRegister: false,
  manifest: false,
  injectManifest: {
    injectionPoint: 'self.BUILT_FILES',
    globPatterns: ['**/*.{html,js,css,woff2,svg,png,webmanifest,json,csv}'],
    maximumFileSizeToCacheInBytes: 32 * 2 ** 20,
    sourcemap: false,
    rollupFormat: 'iife',
  },
  integration: {
    configureCustomSWViteBuild(config) {
      config.logLevel = 'warn'
    },
  },
})

const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'))

export default defineConfig({
  base: './',
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  plugins: [react(), offline],
  build: { target: 'es2023', sourcemap: true },
  worker: { format: 'es' },
  preview: { headers },
  test: {
    env: { TZ: 'Pacific/Auckland' },
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
    // A page that is not laid out has nothing to focus: the library's word on it, with the page, hides others.
    onConsoleLog: (log) => (log.includes('Failed to find focusable element') ? false : undefined),
    // By itself vitest leaves one core free, which on two is half of them.
    maxWorkers: '100%',
    // A process of its own for each file would spend half of the time on loading libraries: see the setup.
    isolate: false,
    // New for each file, too: the library of the database takes the browser's as it finds it when it is
    // loaded, and that of workbooks keeps the code pages that it was given.
    server: { deps: { inline: ['dexie', 'fake-indexeddb', '@e965/xlsx'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'with a page',
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'without a page',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

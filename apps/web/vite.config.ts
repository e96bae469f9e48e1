import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { areaTexts } from './vite/area-texts.ts'
import { fluentTokens } from './vite/fluent-tokens.ts'
import { leanContract } from './vite/lean-contract.ts'

/** Where the server listens while `vite dev` serves the pages; see apps/web/README.md. */
const server = process.env.LOTSE_API ?? 'http://localhost:7070'

export default defineConfig({
  plugins: [react(), leanContract(), areaTexts(), fluentTokens()],
  html: { cspNonce: '__CSP_NONCE__' },
  server: { port: 5173, strictPort: true, proxy: { '/api': { target: server, changeOrigin: false } } },
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: true,
    // Inlined files would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The frame alone is half a megabyte; scripts/web-budget.mjs says what is too much.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Every page needs all of the frame. As one file it packs better than as a hundred, and the lists of what a
          // page needs, which the frame carries for each page, name it once. What starts it all stays apart: it waits
          // for words and colours, and no page may wait for that.
          groups: [{ name: 'frame', tags: ['$initial'], test: (id) => !/[\\/](?:main\.tsx|index\.html)$/.test(id) }],
        },
      },
    },
  },
})

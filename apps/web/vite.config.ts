import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { areaTexts } from './vite/area-texts.ts'
import { leanContract } from './vite/lean-contract.ts'

/** Where the server listens while `vite dev` serves the pages; see apps/web/README.md. */
const server = process.env.LOTSE_API ?? 'http://localhost:7070'

export default defineConfig({
  plugins: [react(), leanContract(), areaTexts()],
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
  },
})

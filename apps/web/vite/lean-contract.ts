import { fileURLToPath } from 'node:url'
import { minifyContractRouter } from '@orpc/contract'
import type { Plugin } from 'vite'

const request = 'virtual:lean-contract'
const resolved = `\0${request}`

/**
 * Serves `virtual:lean-contract`: the API contract reduced to method and path of each route. The browser needs no more
 * to call the API; the schemas (and zod with them) stay on the server, their types reach the web app by `import type`.
 */
export function leanContract(): Plugin {
  const source = fileURLToPath(import.meta.resolve('@lotse/contract'))
  return {
    name: 'lotse:lean-contract',
    resolveId: (id) => (id === request ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined
      this.addWatchFile(source)
      const { contract } = await import('@lotse/contract')
      const lean = JSON.stringify(minifyContractRouter(contract), onlyTheCall)
      return `export const leanContract = JSON.parse(${JSON.stringify(lean)})`
    },
  }
}

/** What a route says about itself for the reference page is of no use to a caller. A branch may bear the same name. */
const onlyForReaders = new Set(['summary', 'description', 'tags', 'operationId', 'successDescription', 'spec'])

function onlyTheCall(key: string, value: unknown): unknown {
  const isBranch = typeof value === 'object' && !Array.isArray(value)
  return onlyForReaders.has(key) && !isBranch ? undefined : value
}

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minifyContractRouter } from '@orpc/contract'
import type { Plugin } from 'vite'
import { type PackedRoutes, shortForms } from '../src/app/lean-contract.ts'

const request = 'virtual:lean-contract/'
const resolved = `\0${request}`

/**
 * Fetches the routes of an area of the API with the code that asks for them, reduced to method and path: a module with
 * `api.notes` or `client.notes` is given an import of the routes of `notes`. So no page carries the routes of another
 * one, and the schemas (and zod with them) stay on the server; their types reach the web app by `import type`.
 */
export function leanContract(): Plugin {
  const source = fileURLToPath(import.meta.resolve('@lotse/contract'))
  let registry = ''
  let routes: Promise<Readonly<Record<string, PackedRoutes | string>>> | undefined
  const routesOf = () => {
    routes ??= packedContract()
    return routes
  }
  return {
    name: 'lotse:lean-contract',
    enforce: 'pre',
    configResolved({ root }) {
      registry = join(root, 'src', 'app', 'lean-contract.ts')
    },
    resolveId: (id) => (id.startsWith(request) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(resolved)) return undefined
      this.addWatchFile(source)
      const area = id.slice(resolved.length)
      const packed = JSON.stringify((await routesOf())[area])
      return [
        `import { addArea } from ${JSON.stringify(registry)}`,
        `addArea(${JSON.stringify(area)}, JSON.parse(${JSON.stringify(packed)}))`,
      ].join('\n')
    },
    async transform(code, id) {
      if (!/\.tsx?$/.test(id.split('?')[0] ?? '') || !ASKS.test(code)) return undefined
      const known = await routesOf()
      const asked = [...new Set([...code.matchAll(AREA)].map(([, area]) => area ?? ''))].filter((area) => area in known)
      if (asked.length === 0) return undefined
      // At the end, where they move nothing that was written: imports are there before anything runs, wherever they stand.
      return { code: `${code}\n${asked.map((area) => `import '${request}${area}'`).join('\n')}\n`, map: null }
    },
  }
}

/** A module that can ask the API, its import on one line or several; one that only takes types from there cannot. */
export const ASKS = /^import (?!type\b)[^'"]*from '(?:\.{1,2}\/)+(?:app\/)?api\.ts'$/m

/** The area that is asked, `api.notes.list` and over two lines as well; not where only the type of an answer is meant. */
const AREA = /(?<!typeof )\b(?:api|client)\s*\.\s*([a-z][A-Za-z]*)/g

async function packedContract(): Promise<Readonly<Record<string, PackedRoutes | string>>> {
  const { contract } = await import('@lotse/contract')
  const areas = Object.entries(JSON.parse(JSON.stringify(minifyContractRouter(contract))) as Record<string, object>)
  return Object.fromEntries(areas.map(([area, tree]) => [area, packed(tree)]))
}

/** Each route as its method, its parts' structure where it says one, and its path: `PATCH detailed /customers/{customerId}`. */
function packed(node: object): PackedRoutes | string {
  if ('~orpc' in node) return packedRoute(node['~orpc'] as { readonly route: Readonly<Record<string, unknown>> })
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, packed(child)]))
}

/** What a route says about itself for the reference page is of no use to a caller. */
const onlyForReaders = new Set(['summary', 'description', 'tags', 'operationId', 'successDescription', 'spec'])

function packedRoute({
  route: { method = '', path = '', inputStructure = '', ...rest },
}: {
  readonly route: Readonly<Record<string, unknown>>
}): string {
  const strange = Object.keys(rest).filter((key) => !onlyForReaders.has(key))
  if (strange.length > 0) throw new Error(`the lean contract does not carry ${strange.join(', ')} of ${path}`)
  return shortForms.reduce((text, [long, short]) => text.replace(long, short), `${method} ${inputStructure} ${path}`)
}

import type { AnyContractRouter } from '@orpc/contract'

/**
 * Routes as they travel: each as one text, such as `#~^/tasks/{taskId}`.
 * @public written by vite/lean-contract.ts
 */
export interface PackedRoutes {
  readonly [name: string]: PackedRoutes | string
}

/**
 * What most routes begin with, and what stands for it on the way to the browser.
 * @public used by vite/lean-contract.ts
 */
export const shortForms = [
  ['/customers/{customerId}', '~'],
  ['/engagements/{engagementId}', '^'],
  ['/tenants/{tenantId}', '!'],
  ['GET  ', '<'],
  ['POST  ', '>'],
  ['PATCH detailed ', '#'],
] as const

type Routes = { [name: string]: Routes | AnyContractRouter }
const areas: Routes = {}

/**
 * Method and path of every route that some code on this page asks for. It grows while pages are fetched; the client
 * looks a route up when it is called.
 */
export const leanContract: AnyContractRouter = areas as AnyContractRouter

/**
 * Makes the routes of one area known, such as `notes`.
 * @public called by what vite/lean-contract.ts builds in
 */
export function addArea(area: string, packed: PackedRoutes): void {
  areas[area] = unpacked(packed)
}

function unpacked(packed: PackedRoutes | string): Routes | AnyContractRouter {
  if (typeof packed === 'string') return unpackedRoute(packed)
  return Object.fromEntries(Object.entries(packed).map(([name, child]) => [name, unpacked(child)]))
}

function unpackedRoute(packed: string): AnyContractRouter {
  const text = shortForms.reduce((whole, [long, short]) => whole.replace(short, long), packed)
  const [method, inputStructure, path] = text.split(' ')
  const route = inputStructure ? { method, path, inputStructure } : { method, path }
  return { '~orpc': { errorMap: {}, meta: {}, route } } as AnyContractRouter
}

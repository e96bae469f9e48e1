import { contract } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { isGuard } from './platform/access/allow.ts'
import { router } from './router.ts'

interface Found {
  readonly name: string
  readonly middlewares: readonly object[]
  readonly route: { readonly method?: string; readonly path?: string; readonly summary?: string }
}

/** Every route of a router or contract, with its dotted name. */
function routesOf(node: object, path: readonly string[] = []): Found[] {
  const definition = (node as { '~orpc'?: Partial<Found> })['~orpc']
  if (definition?.route !== undefined)
    return [{ name: path.join('.'), middlewares: definition.middlewares ?? [], route: definition.route }]
  return Object.entries(node).flatMap(([key, child]) => routesOf(child as object, [...path, key]))
}

describe('the API', () => {
  const routes = routesOf(router)

  it('answers every route of the contract', () => {
    expect(routes.map(({ name }) => name).sort()).toEqual(
      routesOf(contract)
        .map(({ name }) => name)
        .sort(),
    )
    expect(routes.length).toBeGreaterThan(40)
  })

  it.each(routes)('$name has a guard that says who may use it', ({ middlewares }) => {
    expect(middlewares.filter(isGuard)).toHaveLength(1)
  })

  it.each(routes)('$name is described for the reference', ({ route }) => {
    expect(route.summary ?? '').not.toBe('')
    expect(route.path ?? '').toMatch(/^\//)
  })

  it('gives every route an address of its own', () => {
    const addresses = routes.map(({ route }) => `${route.method} ${route.path?.replace(/\{[^}]+\}/g, '{}')}`)
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
  })
})

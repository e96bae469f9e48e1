/**
 * Lets short texts through under the given names, and nothing else. What they mean is read by the page itself, which is
 * fetched when somebody goes there: so an address with many filters costs the first load of other pages nothing.
 *
 * @returns for `validateSearch` of a route
 */
export function searchWords<Name extends string>(
  ...names: readonly Name[]
): (search: Record<string, unknown>) => { readonly [K in Name]?: string } {
  return (search) => {
    const found: { [K in Name]?: string } = {}
    for (const name of names) {
      const value = search[name]
      // The router reads numbers and booleans out of an address where somebody typed words.
      const text = typeof value === 'object' || value === undefined ? '' : String(value).trim()
      if (text !== '' && text.length <= 200) found[name] = text
    }
    return found
  }
}

/** Which pages stand inside another page, read from the table of routes. Pure: the table comes in as text. */

/**
 * @param {string} routes the source of the route table: `const <name> = createRoute({ getParentRoute: () => <parent>, … }).lazy(… import('../<page>') …)`
 * @returns {Record<string, string>} page by page that stands around it, as the manifest of the build calls them
 * @throws {Error} when the table has no page inside another: then it is written in a way that is not understood here
 */
export function pagesWithin(routes) {
  const found = routes
    .split(/^const (?=\w+ = createRoute\()/m)
    .slice(1)
    .map((route) => ({
      name: /^\w+/.exec(route)?.[0] ?? '',
      parent: /getParentRoute: \(\) => (\w+)/.exec(route)?.[1] ?? '',
      page: /\.lazy\([\s\S]*?import\('\.\.\/([^']+)'\)/.exec(route)?.[1],
    }))
  const pages = new Map(found.map(({ name, page }) => [name, page]))
  const within = found.flatMap(({ parent, page }) => {
    const around = pages.get(parent)
    return page && around ? [[`src/${page}`, `src/${around}`]] : []
  })
  if (within.length === 0) throw new Error('The table of routes names no page inside another one.')
  return Object.fromEntries(within)
}

/** Finds files that import each other in a circle. */

/**
 * The circles of a graph: each as the files it goes through, beginning and ending with the same one. Files that
 * reach each other in several ways are reported once, by one of the shortest ways round.
 *
 * @param {ReadonlyMap<string, readonly string[]>} graph file -> the files it imports
 * @returns {string[][]}
 */
export function findCycles(graph) {
  const reported = new Set()
  /** @type {string[][]} */
  const cycles = []
  for (const start of [...graph.keys()].sort()) {
    if (reported.has(start)) continue
    const way = shortestWayBack(graph, start)
    if (way === undefined) continue
    for (const file of way) reported.add(file)
    cycles.push(way)
  }
  return cycles
}

/** @param {ReadonlyMap<string, readonly string[]>} graph @param {string} start */
function shortestWayBack(graph, start) {
  /** @type {Map<string, string>} */
  const cameFrom = new Map()
  const queue = [start]
  for (const file of queue) {
    for (const next of graph.get(file) ?? []) {
      if (next === start) return wayTo(cameFrom, start, file)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, file)
      queue.push(next)
    }
  }
  return undefined
}

/** @param {Map<string, string>} cameFrom @param {string} start @param {string} last */
function wayTo(cameFrom, start, last) {
  const way = [start]
  for (let file = last; file !== start; file = cameFrom.get(file) ?? start) way.unshift(file)
  return [start, ...way]
}

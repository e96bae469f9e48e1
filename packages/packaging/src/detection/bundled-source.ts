import type { PackageFacts } from '@lotse/odt'

const DATA = /^office\/data\//i
const INDEX = /^office\/data\/v(32|64)\.cab$/i
const BUILD = /^office\/data\/16\.0\.(\d+)\./i

/**
 * What the linter's rules on packages want to know of a source that lies in the content, by the places of its files; null for a lean
 * package, which has none. `oldestSupported` is the oldest build that its channel supports, null where nobody said.
 */
export function bundledSource(
  names: readonly string[],
  oldestSupported: number | null = null,
): NonNullable<PackageFacts['source']> | null {
  const data = names.filter((name) => DATA.test(name))
  if (data.length === 0) return null
  const builds = data.flatMap((name) => BUILD.exec(name)?.[1] ?? []).map(Number)
  return {
    build: Math.max(0, ...builds),
    // A source whose build nobody can tell is not called old.
    oldestSupported: builds.length === 0 ? 0 : (oldestSupported ?? 0),
    hasIndexFile: data.some((name) => INDEX.test(name)),
  }
}

type Parts = readonly number[]

/** Numbers of a version: `16, 0, 1` from `16.0.1 (x86)`; null where none leads. Resource strings also write `1, 2, 0, 3`. */
function partsOf(version: string): Parts | null {
  const found = /^\s*v?(\d+(?:\s*[.,]\s*\d+)*)/i.exec(version)?.[1]
  return found === undefined ? null : found.split(/[.,]/).map(Number)
}

/** Missing parts count as 0. */
function compare(one: Parts, two: Parts): number {
  for (let at = 0; at < Math.max(one.length, two.length); at += 1) {
    const difference = (one[at] ?? 0) - (two[at] ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return 0
}

type Test = (version: Parts) => boolean

function testOf(range: string): Test | null {
  const text = range.trim()
  if (text === '*') return () => true
  const between = /^([\d.]+)\s*-\s*([\d.]+)$/.exec(text)
  const [from, to] = [partsOf(between?.[1] ?? ''), partsOf(between?.[2] ?? '')]
  if (from !== null && to !== null) return (version) => compare(version, from) >= 0 && !isBehind(version, to)
  const found = /^(>=|<=|>|<|=)?\s*([\d.]+)$/.exec(text)
  const parts = partsOf(found?.[2] ?? '')
  if (found === null || parts === null) return null
  if (found[1] === '>=') return (version) => compare(version, parts) >= 0
  if (found[1] === '>') return (version) => isBehind(version, parts)
  if (found[1] === '<=') return (version) => !isBehind(version, parts)
  if (found[1] === '<') return (version) => compare(version, parts) < 0
  return (version) => begins(version, parts)
}

/** `2.3` stands for everything that begins with it, so 2.3.7 is not behind 2.3. */
const begins = (version: Parts, parts: Parts): boolean => parts.every((part, at) => (version[at] ?? 0) === part)
const isBehind = (version: Parts, parts: Parts): boolean => compare(version, parts) > 0 && !begins(version, parts)

/** Whether a text says versions as `KnownAddIn` wants them. */
export const isVersions = (ranges: string): boolean => ranges.split(',').every((range) => testOf(range) !== null)

/** Whether a version is one of those; null where the version is not known and the ranges do not take every one. */
export function fits(version: string | null, ranges: string | null): boolean | null {
  if (ranges === null || ranges.split(',').some((range) => range.trim() === '*')) return true
  const parts = version === null ? null : partsOf(version)
  return parts === null ? null : ranges.split(',').some((range) => testOf(range)?.(parts) === true)
}

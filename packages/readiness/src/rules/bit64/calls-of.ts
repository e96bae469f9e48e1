import type { ModuleView } from '../../judge/module-view.ts'

/** Every place where one of the names stands in code, with the name in lower case. */
export function* callsOf({ code }: ModuleView, names: readonly string[]): Generator<readonly [number, string]> {
  if (names.length === 0) return
  const pattern = new RegExp(
    `(?<![\\w.])(?:${names.map((name) => name.replace(/[^\w]/g, '\\$&')).join('|')})(?!\\w)`,
    'gi',
  )
  for (const { index, 0: found } of code.text.matchAll(pattern)) {
    const token = tokenAt(code.tokens.start, code.tokens.count, index)
    if (token >= 0) yield [token, found.toLowerCase()]
  }
}

function tokenAt(starts: Int32Array, count: number, offset: number): number {
  let low = 0
  let high = count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const start = starts[middle] ?? 0
    if (start === offset) return middle
    if (start < offset) low = middle + 1
    else high = middle - 1
  }
  return -1
}

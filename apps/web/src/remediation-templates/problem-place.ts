import { keyOf, listNames, type Part } from './entries.ts'

/** Which entry a problem is about, and what has to be opened to mend it; no editor where it is about none. */
export function problemPlace(part: Part, path: string): { readonly name: string; readonly edit?: string } {
  const [first = '', index = ''] = path.split('.')
  if (first === 'note') return { name: 'note', edit: 'note' }
  const list = listNames.find((one) => one === first)
  const entry = list && part[list][Number(index)]
  if (list === undefined || entry === undefined || index === '') return { name: path }
  return { name: keyOf(entry), edit: `${list}:${keyOf(entry)}` }
}

/** What is wrong with the fields of one entry, by their place in it, such as `title.en`. */
export function problemsAt<P extends { readonly path: string }>(
  problems: readonly P[],
  list: string,
  index: number,
): ReadonlyMap<string, P> {
  const before = `${list}.${index}.`
  const found = problems.filter(({ path }) => path.startsWith(before))
  return new Map(found.reverse().map((one) => [one.path.slice(before.length), one]))
}

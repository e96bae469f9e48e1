import type { NoteStructure } from '@lotse/contract'

/** Codes of the structure: words of the program, not of the writer. */
const CODES: ReadonlySet<string> = new Set(['kind', 'status', 'colour', 'engagement', 'insightId', 'date'])

/** Everything somebody wrote into a note, without the marks of Markdown: the text first, then the parts of its structure. */
export function plainText({
  text,
  structure,
}: {
  readonly text: string
  readonly structure: NoteStructure | null
}): string {
  return [withoutMarks(text), ...(structure === null ? [] : wordsOf(structure))]
    .filter((part) => part !== '')
    .join('\n')
}

/** Markdown as a reader hears it: link words instead of addresses, no signs for bold, headings, lists, quotes, code. */
export function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}\s+|>\s?|[-*+]\s+(\[[ x]\]\s+)?|\d+[.)]\s+)/gm, '')
    .replace(/(\*\*|__|~~|`{1,3})/g, '')
    .replace(/(^|[^\p{L}\p{N}])[*_]([^*_\n]+)[*_](?![\p{L}\p{N}])/gu, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
    .trim()
}

function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return CODES.has(key) || value === '' ? [] : [withoutMarks(value)]
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, key))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => wordsOf(one, name))
  return []
}

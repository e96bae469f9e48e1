import { declaredEncoding } from '../reading/declared.ts'
import type { OdtFile } from '../reading/read.ts'
import type { Attribute, Element, Range } from '../reading/tree.ts'
import type { Fix } from './types.ts'

/** Writes another value between the quotes. */
export function writeValue(attribute: Attribute, value: string): Fix {
  const { start, end } = attribute.valueRange
  return {
    title: 'replace',
    values: { what: `${attribute.of.name}/@${attribute.name}`, value },
    edits: [{ start, end, text: escaped(value) }],
  }
}

/** Takes an attribute away, with the white space before it. */
export function dropAttribute(file: OdtFile, attribute: Attribute): Fix {
  const start = attribute.start - blanksBefore(file.text, attribute.start)
  return {
    title: 'remove',
    values: { what: `${attribute.of.name}/@${attribute.name}` },
    edits: [{ start, end: attribute.end, text: '' }],
  }
}

/** Puts an attribute behind the others of an element. */
export function addAttribute(element: Element, name: string, value: string): Fix {
  const at = element.attributes.at(-1)?.end ?? element.nameRange.end
  return {
    title: 'add',
    values: { what: `${element.name}/@${name}="${value}"` },
    edits: [{ start: at, end: at, text: ` ${name}="${escaped(value)}"` }],
  }
}

/** Sets an attribute: writes its value where it is, adds it where it is not. */
export function setAttribute(element: Element, attribute: Attribute | null, name: string, value: string): Fix {
  return attribute === null ? addAttribute(element, name, value) : writeValue(attribute, value)
}

export function renameAttribute(attribute: Attribute, name: string): Fix {
  return {
    title: 'rename',
    values: { what: attribute.name, value: name },
    edits: [{ ...attribute.nameRange, text: name }],
  }
}

/** Takes an element away, with its line where it has one for itself. */
export function dropElement(file: OdtFile, element: Element): Fix {
  return { title: 'remove', values: { what: element.name }, edits: [{ ...wholeLine(file.text, element), text: '' }] }
}

/** Takes any text away. */
export function dropRange(range: Range, what: string): Fix {
  return { title: 'remove', values: { what }, edits: [{ start: range.start, end: range.end, text: '' }] }
}

/** Declares an encoding: in the declaration, or in a new one on a line before everything else. */
export function declareEncoding(text: string, encoding: string): Fix {
  const declared = declaredEncoding(text)
  const values = { what: 'encoding', value: encoding }
  if (declared !== null) return { title: 'replace', values, edits: [{ ...declared.range, text: encoding }] }
  const [version] = /^<\?xml\s+version\s*=\s*("[^"]*"|'[^']*')/.exec(text) ?? []
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  const [at, written] =
    version === undefined
      ? [0, `<?xml version="1.0" encoding="${encoding}"?>${newline}`]
      : [version.length, ` encoding="${encoding}"`]
  return { title: 'replace', values, edits: [{ start: at, end: at, text: written }] }
}

/** Puts a new element as the last into a parent, on a line of its own with the indentation of its siblings. */
export function addChild(file: OdtFile, parent: Element, xml: string): Fix {
  const values = { what: xml }
  if (parent.closed === 'by-itself') {
    const start = file.text.lastIndexOf('/', parent.end - 1)
    const from = start - blanksBefore(file.text, start)
    return { title: 'add', values, edits: [{ start: from, end: parent.end, text: `>${xml}</${parent.name}>` }] }
  }
  const last = parent.children.at(-1)
  if (last === undefined)
    return { title: 'add', values, edits: [{ start: parent.opening.end, end: parent.opening.end, text: xml }] }
  const before = blanksBefore(file.text, last.start)
  const gap = file.text.slice(last.start - before, last.start)
  return { title: 'add', values, edits: [{ start: last.end, end: last.end, text: `${gap}${xml}` }] }
}

/** The element with its indentation and line end where nothing else stands on its lines. */
function wholeLine(text: string, { start, end }: Range): Range {
  let from = start
  while (isIndent(text[from - 1])) from -= 1
  let to = end
  while (isIndent(text[to])) to += 1
  const begins = from === 0 || isLineEnd(text[from - 1])
  const ends = to === text.length || isLineEnd(text[to])
  if (!begins || !ends) return { start, end }
  const lineEnd = from === 0 ? 0 : text.startsWith('\r\n', from - 2) ? 2 : 1
  return { start: from - lineEnd, end: to }
}

const isIndent = (one: string | undefined): boolean => one === ' ' || one === '\t'
const isLineEnd = (one: string | undefined): boolean => one === '\n' || one === '\r'

/** How many characters of white space stand before a place. */
export function blanksBefore(text: string, at: number): number {
  let count = 0
  while (/\s/.test(text[at - count - 1] ?? '')) count += 1
  return count
}

/** A value as it stands between double quotes. */
export function escaped(value: string): string {
  if (!/[&<"']/.test(value)) return value
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;')
}

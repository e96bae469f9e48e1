import { blanksBefore, escaped } from '../lint/fixes.ts'
import type { OdtFile } from '../reading/read.ts'
import { childrenOf, type Element } from '../reading/tree.ts'
import type { Edit } from './edits.ts'

/** An element that is to be written. */
export interface NewElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children?: readonly NewElement[]
}

const DEFAULT_INDENT = '  '

/** The edit that writes elements into a parent, in the way the file is written: on lines of their own, or in one line. */
export function writeInto(file: OdtFile, parent: Element, elements: readonly NewElement[]): Edit {
  const { text } = file
  const style: Style = { newline: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n', unit: unitOf(file) }
  const [first] = elements
  const sibling = childrenOf(parent, first?.name ?? '').at(-1)
  const leads = sibling === undefined && first?.name === 'Language' ? parent.children[0] : undefined
  const before = sibling ?? parent.children.at(-1)
  if (leads !== undefined) {
    const indent = lineIndent(text, leads)
    return insertion(leads.start, elements.map((one) => `${written(one, indent, style)}${gap(indent, style)}`).join(''))
  }
  if (before !== undefined) {
    const indent = lineIndent(text, before)
    const at = behindComment(text, before.end)
    return insertion(at, elements.map((one) => `${gap(indent, style)}${written(one, indent, style)}`).join(''))
  }
  return intoEmpty(file, parent, elements, style)
}

interface Style {
  readonly newline: string
  readonly unit: string
}

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text })
const gap = (indent: string | null, { newline }: Style): string => (indent === null ? '' : newline + indent)

/** An element and what it holds; on one line where `indent` is null. */
function written({ name, attributes, children = [] }: NewElement, indent: string | null, style: Style): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const opening = `<${name}${said.join('')}`
  if (children.length === 0) return `${opening} />`
  const deeper = indent === null ? null : indent + style.unit
  const inside = children.map((child) => `${gap(deeper, style)}${written(child, deeper, style)}`)
  return `${opening}>${inside.join('')}${gap(indent, style)}</${name}>`
}

function intoEmpty({ text }: OdtFile, parent: Element, elements: readonly NewElement[], style: Style): Edit {
  // An element that shares its line has its children on that line too, unless it is the root: nothing else is written so.
  const own = lineIndent(text, parent) ?? (parent.parent === null ? '' : null)
  const deeper = own === null ? null : own + style.unit
  const inside = elements.map((one) => `${gap(deeper, style)}${written(one, deeper, style)}`).join('')
  if (parent.closed === 'by-itself') {
    const slash = text.lastIndexOf('/', parent.end - 1)
    const start = slash - blanksBefore(text, slash)
    return { start, end: parent.end, text: `>${inside}${gap(own, style)}</${parent.name}>` }
  }
  const close = text.lastIndexOf('</', parent.end - 1)
  const start = Math.max(parent.opening.end, close - blanksBefore(text, close))
  return { start, end: close, text: `${inside}${gap(own, style)}` }
}

/** The white space before an element that begins its line; null where something else stands before it. */
function lineIndent(text: string, { start }: Element): string | null {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start)
  return /^[ \t]*$/.test(line) && (line !== '' || start === 0 || /[\r\n]/.test(text[start - 1] ?? '')) ? line : null
}

/** The end of an element, or of a comment behind it that speaks of it because it stands on the same line. */
export function behindComment(text: string, end: number): number {
  return (
    end + (/^[ \t]*<!--(?:(?!-->)[^\r\n])*-->(?=[ \t]*(?:\r|\n|$))/.exec(text.slice(end, end + 400))?.[0].length ?? 0)
  )
}

/** What one level is indented by. */
function unitOf({ text, parsed }: OdtFile): string {
  for (const child of parsed?.root.children ?? []) {
    const indent = lineIndent(text, child)
    if (indent !== null && indent !== '') return indent
  }
  return DEFAULT_INDENT
}

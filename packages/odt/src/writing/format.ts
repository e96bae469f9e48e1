import type { OdtFile } from '../reading/read.ts'
import type { Element } from '../reading/tree.ts'
import { canonicalOf } from '../rules/values.ts'
import { applyEdits, type Edit } from './edits.ts'

/**
 * The text with one element a line, two blanks a level, and values in their usual spelling. Comments, attribute order and
 * values that mean something stay. A file that is no XML is given back as it is.
 */
export function formatOdt(file: OdtFile): string {
  if (file.parsed === null) return file.text
  const newline = /\r\n|\n/.exec(file.text)?.[0] ?? '\n'
  const edits: Edit[] = []
  visit(file.parsed.root, 0, file.text, newline, edits)
  const end = file.text.trimEnd().length
  edits.push({ start: end, end: file.text.length, text: newline })
  return applyEdits(file.text, edits)
}

function visit(element: Element, depth: number, text: string, newline: string, edits: Edit[]): void {
  for (const attribute of element.attributes) {
    const right = canonicalOf(attribute)
    if (right !== null && right !== attribute.value) edits.push({ ...attribute.valueRange, text: right })
  }
  // Text between tags is somebody's mistake to look at, not white space to move.
  if (element.texts.length === 0 && element.closed === 'by-tag') {
    const inner = { start: element.opening.end, end: text.lastIndexOf('</', element.end - 1) }
    const gaps = gapsIn(text, inner, element)
    gaps.forEach((gap, index) => {
      const level = index === gaps.length - 1 ? depth : depth + 1
      edits.push({ ...gap, text: gaps.length === 1 ? '' : newline + '  '.repeat(level) })
    })
  }
  for (const child of element.children) visit(child, depth + 1, text, newline, edits)
}

/** White space between an element's tags, children and comments, also where there is none. */
function gapsIn(
  text: string,
  { start, end }: { start: number; end: number },
  element: Element,
): { start: number; end: number }[] {
  const gaps: { start: number; end: number }[] = []
  const children = [...element.children]
  let at = start
  for (;;) {
    let next = at
    while (next < end && /\s/.test(text[next] ?? '')) next += 1
    gaps.push({ start: at, end: next })
    if (next >= end) return gaps
    if (children[0]?.start === next) at = children.shift()?.end ?? end
    else {
      const closing = text.startsWith('<!--', next) ? text.indexOf('-->', next) + 3 : text.indexOf('>', next) + 1
      at = closing > next ? closing : end
    }
  }
}

import { parseXml, XmlComment, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml'
import type { Attribute, Comment, Element, Range, StrayText } from './tree.ts'

export interface Parsed {
  readonly root: Element
  readonly comments: readonly Comment[]
}

export interface ParseFault extends Range {
  readonly reason: string
}

const OPTIONS = { includeOffsets: true, preserveComments: true, preserveCdata: true } as const

/** A configuration nests four elements; whoever nests hundreds wants something else. */
const MOST_LEVELS = 100
const TOO_DEEP: ParseFault = { start: 0, end: 0, reason: 'Elements are nested too deeply' }

/** What elements that hold nothing share: most of them do. */
const NO_ELEMENTS: Element[] = []
const NO_TEXTS: StrayText[] = []

/** Whether a text is well-formed XML; the bare parser, without positions. */
export function isWellFormed(text: string): boolean {
  try {
    parseXml(text)
    return true
  } catch {
    return false
  }
}

/** The tree of a well-formed text, or where and why it is none. Never throws. */
export function parseTree(text: string): Parsed | ParseFault {
  try {
    // At the very end of a text the parser knows no offset behind characters outside the basic plane.
    const document = parseXml(`${text}\n`, OPTIONS)
    const comments: Comment[] = []
    for (const node of document.children) if (node instanceof XmlComment) comments.push(commentOf(node))
    if (document.root === null) return { start: 0, end: 0, reason: 'Root element is missing' }
    return { root: elementOf(document.root, null, document.root.name, text, comments), comments }
  } catch (error) {
    // The parser itself gives up on nesting that no configuration has.
    if (error instanceof RangeError) return TOO_DEEP
    if (!(error instanceof XmlError)) throw error
    const start = Math.min(error.pos, text.length)
    return { start, end: Math.min(start + 1, text.length), reason: error.message.split(' (line')[0] ?? '' }
  }
}

function elementOf(
  node: XmlElement,
  parent: Element | null,
  path: string,
  text: string,
  comments: Comment[],
  level = 1,
): Element {
  if (level > MOST_LEVELS) throw new RangeError(TOO_DEEP.reason)
  const { start, end, name } = node
  const bare = node.children.length === 0
  const children: Element[] = bare ? NO_ELEMENTS : []
  const texts: StrayText[] = bare ? NO_TEXTS : []
  const attributes: Attribute[] = []
  const opening = { start, end: start }
  const element: Element = {
    kind: 'element',
    name,
    nameRange: { start: start + 1, end: start + 1 + name.length },
    start,
    end,
    opening,
    closed: bare && text.startsWith('/>', end - 2) ? 'by-itself' : 'by-tag',
    attributes,
    children,
    texts,
    parent,
    path,
  }
  opening.end = readAttributes(element, node.attributes, attributes, text)
  if (bare) return element
  const counts = new Map<string, number>()
  for (const child of node.children) {
    if (child instanceof XmlElement) {
      const nth = (counts.get(child.name) ?? 0) + 1
      counts.set(child.name, nth)
      const place = `${path}/${child.name}${nth > 1 ? `[${nth}]` : ''}`
      children.push(elementOf(child, element, place, text, comments, level + 1))
    } else if (child instanceof XmlComment) comments.push(commentOf(child))
    else if (child instanceof XmlText && child.text.trim() !== '') texts.push(strayOf(child, element, text))
  }
  return element
}

/** Fills `into` in the order of the text, values as the parser decoded them; gives the end of the start tag. */
function readAttributes(
  of: Element,
  values: Readonly<Record<string, string>>,
  into: Attribute[],
  text: string,
): number {
  let at = skipBlanks(text, of.nameRange.end)
  while (at < text.length && text[at] !== '/' && text[at] !== '>') {
    const nameEnd = endOfName(text, at)
    const quote = skipBlanks(text, skipBlanks(text, nameEnd) + 1)
    const close = text.indexOf(text[quote] ?? '', quote + 1)
    if (close < 0) break
    const name = text.slice(at, nameEnd)
    into.push({
      kind: 'attribute',
      name,
      value: values[name] ?? '',
      start: at,
      end: close + 1,
      nameRange: { start: at, end: nameEnd },
      valueRange: { start: quote + 1, end: close },
      of,
    })
    at = skipBlanks(text, close + 1)
  }
  return at + (text[at] === '/' ? 2 : 1)
}

/** Space, tab and line ends: all the white space XML knows. */
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

function skipBlanks(text: string, from: number): number {
  let at = from
  while (isBlank(text.charCodeAt(at))) at += 1
  return at
}

function endOfName(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '=' && !isBlank(text.charCodeAt(at))) at += 1
  return at
}

/** Without the white space around it. */
function strayOf({ start, end }: XmlText, parent: Element, text: string): StrayText {
  const raw = text.slice(start, end)
  const from = start + raw.length - raw.trimStart().length
  return { kind: 'text', text: raw.trim(), start: from, end: from + raw.trim().length, parent }
}

const commentOf = ({ start, end, content }: XmlComment): Comment => ({ kind: 'comment', start, end, text: content })

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const utf8 = new TextDecoder('utf-8')

/** Text of an XML part: UTF-8, or UTF-16 by its first bytes. */
export function xmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder('utf-16le').decode(bytes)
  return utf8.decode(bytes)
}

/** Whether bytes begin as XML does: with a tag, or with the mark of an encoding. */
export const isXml = ([first = 0]: Uint8Array): boolean => [0x3c, 0xef, 0xff, 0xfe, 0x0d, 0x0a, 0x20].includes(first)

/** A start tag: local names, without the prefixes that every writer chooses anew. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Where what stands inside begins. */
  readonly end: number
}

/**
 * The start tags with one of the names, in order. Not a parser: it reads what packages say about themselves, where tags and
 * attributes are all there is, and gives what it can from damaged parts.
 */
export function* tagsOf(text: string, ...names: readonly string[]): Generator<Tag> {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    at += 1
    const mark = text.charCodeAt(at)
    if (mark === 0x21 && text.startsWith('!--', at)) {
      const end = text.indexOf('-->', at + 3)
      if (end < 0) return
      at = end
      continue
    }
    if (mark === 0x2f || mark === 0x21 || mark === 0x3f) continue
    const nameEnd = endOfName(text, at)
    const name = localName(text.slice(at, nameEnd))
    if (!names.includes(name)) {
      at = nameEnd
      continue
    }
    const { attributes, end } = attributesFrom(text, nameEnd)
    yield { name, attributes, end }
    at = end
  }
}

function endOfName(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 || code === 0x3e || code === 0x2f) break
    at += 1
  }
  return at
}

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

function attributesFrom(text: string, begin: number): Pick<Tag, 'attributes' | 'end'> {
  const attributes: Record<string, string> = Object.create(null)
  let at = begin
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x3e) return { attributes, end: at + 1 }
    if (code <= 0x20 || code === 0x2f) {
      at += 1
      continue
    }
    const from = at
    while (at < text.length && text.charCodeAt(at) !== 0x3d && text.charCodeAt(at) !== 0x3e) at += 1
    if (text.charCodeAt(at) !== 0x3d) continue
    const name = localName(text.slice(from, at).trim())
    let open = at + 1
    while (text.charCodeAt(open) <= 0x20) open += 1
    const quote = text[open]
    if (quote !== '"' && quote !== "'") {
      at = open
      continue
    }
    const end = text.indexOf(quote, open + 1)
    if (end < 0) return { attributes, end: text.length }
    attributes[name] = unescaped(text.slice(open + 1, end))
    at = end + 1
  }
  return { attributes, end: text.length }
}

function unescaped(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

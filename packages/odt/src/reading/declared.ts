import type { Range } from './tree.ts'

/** The encoding a text says it is in. */
export interface Declared {
  readonly name: string
  /** What stands between the quotes. */
  readonly range: Range
}

/** What setup may see in another way than we do: a declaration that the bytes contradict, or one that nobody knows. */
export interface EncodingClash {
  readonly declared: Declared
  /** What the bytes are, in the name a declaration has for it. */
  readonly actual: string
  /** A mark at the beginning says what they are, and some readers follow it. */
  readonly marked: boolean
}

const DECLARATION = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*(["'])([^"'<>]*)\1/i
/** Names of UTF-16 whose byte order is left open. */
const WIDE = /^(utf-?16|(iso-10646-)?ucs-?2|unicode)$/i

/** The declaration of a text, which stands at its beginning; null where it says nothing of an encoding. */
export function declaredEncoding(text: string): Declared | null {
  const [whole, , name] = DECLARATION.exec(text.slice(0, 300)) ?? []
  if (whole === undefined || name === undefined) return null
  const end = whole.length - 1
  return { name, range: { start: end - name.length, end } }
}

/** The encoding behind a declared name, as the platform calls it; `utf-16` for both byte orders, null for one nobody knows. */
export function encodingNamed(name: string): string | null {
  const label = name.trim()
  if (WIDE.test(label)) return 'utf-16'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** How declaration and bytes contradict each other; null where they agree, or where nothing is declared. (XML 1.0 §4.3.3) */
export function encodingClash(
  text: string,
  { name, mark }: { readonly name: string; readonly mark: boolean },
): EncodingClash | null {
  const declared = declaredEncoding(text)
  if (declared === null || declared.name.toLowerCase() === name) return null
  const known = encodingNamed(declared.name)
  const wide = name.startsWith('utf-16')
  const agrees = known === name || (wide && known === 'utf-16')
  // Every encoding but UTF-16 writes these characters in the same bytes.
  const onlyAscii = !wide && !mark && known !== null && !known.startsWith('utf-16') && isAscii(text)
  if (agrees || onlyAscii) return null
  return { declared, actual: wide ? 'utf-16' : name, marked: mark && known !== null }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false
  return true
}

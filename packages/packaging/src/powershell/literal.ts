import { PackagingError } from '../fault.ts'

/** Characters that end a literal in single quotes: PowerShell takes the typographic ones for it too. */
const QUOTES = /['‘’‚‛]/g
/** Control characters, ends of lines, and halves of characters. */
const REFUSED = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u

/**
 * A text as a PowerShell literal in single quotes, in which nothing is a command, variable or end of text.
 * @throws PackagingError for line breaks, control characters and halves of characters, which no name has
 */
export function literal(text: string): string {
  if (REFUSED.test(text)) throw new PackagingError('text-not-for-scripts', { text: shown(text) })
  return `'${text.replaceAll(QUOTES, '$&$&')}'`
}

/** A text in which what cannot be seen shows as its number. */
const shown = (text: string): string =>
  text.replaceAll(new RegExp(REFUSED, 'gu'), (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`)

/** Literals as an array. */
export const literals = (texts: readonly string[]): string => `@(${texts.map(literal).join(', ')})`

/** A call of a cmdlet whose parameters are looked up in a table beside it: values are PowerShell, so texts go through `literal`. */
export const table = (variable: string, values: Readonly<Record<string, string>>): readonly string[] => {
  const width = Math.max(...Object.keys(values).map((name) => name.length))
  return [
    `$${variable} = @{`,
    ...Object.entries(values).map(([name, value]) => `    ${name.padEnd(width)} = ${value}`),
    '}',
  ]
}

/** A script as Windows PowerShell reads it for sure: marked as UTF-8, with the line ends of Windows. */
export const scriptText = (lines: readonly string[]): string => `\ufeff${[...lines, ''].join('\r\n')}`

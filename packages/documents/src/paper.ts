/** A paper as plain data: what minutes, reports and letters are made of, whatever file they become. */
export interface Paper {
  readonly title: string
  /** Stands below the title: customer, day. */
  readonly subtitle: string
  /** `de` or `en`: for spelling and hyphenation in the programs that open it. */
  readonly language: 'de' | 'en'
  readonly blocks: readonly Block[]
  /** Stands at the foot of every page, before the number of the page. */
  readonly footer: string
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isQuiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] }

export interface PaperColumn {
  readonly heading: string
  /** Its part of the width of the page; the parts of all columns together are the whole. */
  readonly share: number
}

/** Control characters that neither XML 1.0 nor a page has a way to show. */
const NOT_WRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text as every file can hold it. */
export const writable = (text: string): string => text.replace(NOT_WRITABLE, '')

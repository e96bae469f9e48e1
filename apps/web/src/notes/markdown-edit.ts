/** A text with the part of it that is selected; both ends equal: only the caret. */
export interface Selected {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Puts a mark around the selection, or takes it away where it is there. Without a selection the caret stands between. */
export function toggleMark({ text, start, end }: Selected, mark: string): Selected {
  const size = mark.length
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark)
    return {
      text: text.slice(0, start - size) + text.slice(start, end) + text.slice(end + size),
      start: start - size,
      end: end - size,
    }
  return {
    text: text.slice(0, start) + mark + text.slice(start, end) + mark + text.slice(end),
    start: start + size,
    end: end + size,
  }
}

/** Begins each selected line with a sign, or takes the signs away where all of them have one. */
export function toggleLines({ text, start, end }: Selected, sign: '- ' | '> ' | '1. '): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end)
  const lines = text.slice(from, to).split('\n')
  const pattern = sign === '1. ' ? /^\d+\. / : sign === '- ' ? /^- / : /^> /
  const all = lines.every((line) => pattern.test(line))
  const next = lines
    .map((line, index) => (all ? line.replace(pattern, '') : `${sign === '1. ' ? `${index + 1}. ` : sign}${line}`))
    .join('\n')
  return { text: text.slice(0, from) + next + text.slice(to), start: from, end: from + next.length }
}

/** Makes the selection a link whose address is selected, ready to be typed. */
export function insertLink({ text, start, end }: Selected): Selected {
  const words = text.slice(start, end) || 'Link'
  const address = 'https://'
  const begin = start + words.length + 3
  return {
    text: `${text.slice(0, start)}[${words}](${address})${text.slice(end)}`,
    start: begin,
    end: begin + address.length,
  }
}

/** The name somebody begins to type behind an @, and where it begins; null where the caret stands elsewhere. */
export function mentionAt({ text, start, end }: Selected): { readonly typed: string; readonly from: number } | null {
  if (start !== end) return null
  const found = /(?:^|[\s(*_])@([\p{L}\p{N}.-]*(?: [\p{L}\p{N}.-]*)?)$/u.exec(text.slice(0, start))
  const typed = found?.[1]
  return typed === undefined ? null : { typed, from: start - typed.length - 1 }
}

/** Puts a whole name in place of what was typed behind the @. */
export function insertMention({ text, start }: Selected, from: number, name: string): Selected {
  const inserted = `@${name} `
  const caret = from + inserted.length
  return { text: text.slice(0, from) + inserted + text.slice(start), start: caret, end: caret }
}

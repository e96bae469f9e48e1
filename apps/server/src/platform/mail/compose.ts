import type { Language } from '@lotse/contract'

/** What a mail says: Lotse sets it as plain text and as HTML without pictures, scripts or anything from elsewhere. */
export interface Letter {
  readonly language: Language
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** The one thing to do, as a link. */
  readonly action?: { readonly label: string; readonly address: string }
  /** Several things that are told, each with a link of its own. */
  readonly items?: readonly LetterItem[]
  /** What stands last, above who sends it. */
  readonly closing?: string
  /** The address that answers go to; without one nobody reads them, and the letter says so. */
  readonly replyTo?: string
  /** Who sends: the organisation. */
  readonly from: string
}

export interface LetterItem {
  readonly title: string
  /** Whom or what it is about. */
  readonly about: string
  readonly words: string
  readonly address: string
}

export interface Body {
  readonly text: string
  readonly html: string
}

const SENT_BY: Readonly<Record<Language, (from: string) => string>> = {
  de: (from) => `${from} sendet diese Nachricht mit Lotse. Antworten werden nicht gelesen.`,
  en: (from) => `${from} sends this message with Lotse. Replies are not read.`,
}

const ANSWERED: Readonly<Record<Language, (from: string, replyTo: string) => string>> = {
  de: (from, replyTo) => `${from} sendet diese Nachricht mit Lotse. Antworten gehen an ${replyTo}.`,
  en: (from, replyTo) => `${from} sends this message with Lotse. Replies go to ${replyTo}.`,
}

/** The letter in both forms; mail programs show the one they can. */
export function compose({ language, subject, paragraphs, action, items = [], closing, replyTo, from }: Letter): Body {
  const foot = replyTo === undefined ? SENT_BY[language](from) : ANSWERED[language](from, replyTo)
  const lines = [
    ...paragraphs,
    ...items.map(itemText),
    ...(action ? [`${action.label}:\n${action.address}`] : []),
    ...(closing ? [closing] : []),
    `-- \n${foot}`,
  ]
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:Segoe UI,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1b1b1b;max-width:38em">',
    ...paragraphs.map((words) => `<p>${escaped(words).replaceAll('\n', '<br>')}</p>`),
    ...items.map(itemHtml),
    ...(action
      ? [
          `<p><a href="${escaped(action.address)}">${escaped(action.label)}</a></p>`,
          `<p style="font-size:13px;overflow-wrap:anywhere">${escaped(action.address)}</p>`,
        ]
      : []),
    ...(closing ? [`<p style="font-size:13px">${escaped(closing)}</p>`] : []),
    `<p style="font-size:13px;color:#5c5c5c">${escaped(foot)}</p></body></html>`,
  ]
  return { text: `${lines.join('\n\n')}\n`, html: html.join('\n') }
}

const itemText = ({ title, about, words, address }: LetterItem): string =>
  [`* ${title}`, about, words, address].filter((line) => line !== '').join('\n  ')

function itemHtml({ title, about, words, address }: LetterItem): string {
  const said = words === '' ? '' : `<br>${escaped(words).replaceAll('\n', '<br>')}`
  const small = `<span style="font-size:13px;color:#5c5c5c">${escaped(about)}</span>`
  return `<p><a href="${escaped(address)}"><strong>${escaped(title)}</strong></a><br>${small}${said}</p>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

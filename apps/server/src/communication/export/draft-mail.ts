/** A message as a file that mail programs open as a draft: where nobody is named as receiver, whoever sends it chooses them. */

export interface DraftMail {
  readonly subject: string
  /** Plain text with lines. */
  readonly body: string
  readonly language: 'de' | 'en'
  /** Mail addresses of the receivers. */
  readonly to?: readonly string[]
}

/** Never occurs in base64. */
const BOUNDARY = '=_lotse_parts'

/**
 * The draft as a mail file (RFC 5322, MIME) in plain text and as a simple page, with `X-Unsent: 1`, which makes Outlook open
 * it for writing. The words are text in both parts: markup in them is shown, not obeyed, and no line of them becomes a header.
 */
export function draftMail({ subject, body, language, to = [] }: DraftMail): string {
  return [
    'X-Unsent: 1',
    ...(to.length === 0 ? [] : [`To: ${to.map((address) => address.replace(/[\s,;<>]/g, '')).join(',\r\n ')}`]),
    `Subject: ${encodedWords(subject.replace(/\s+/g, ' ').trim())}`,
    `Content-Language: ${language}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...part('text/plain', body.replace(/\r?\n/g, '\r\n')),
    ...part('text/html', asPage(body, language)),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n')
}

const part = (type: string, content: string): string[] => [
  `--${BOUNDARY}`,
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: base64',
  '',
  ...(Buffer.from(content.toWellFormed())
    .toString('base64')
    .match(/.{1,76}/g) ?? ['']),
]

function asPage(body: string, language: string): string {
  const paragraphs = body
    .split(/\r?\n\s*\r?\n/)
    .map((one) => `<p>${escaped(one.trim()).replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n')
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body>\n${paragraphs}\n</body></html>\n`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)

/** Bytes of an encoded word, so that its line has 76 letters at most, also with the name of the header (RFC 2047 §2). */
const WORD_BYTES = 39

/** A header in plain letters; others as encoded words, cut between letters, each on a line of its own. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && text.length <= 60) return text
  const words: string[] = []
  let word = ''
  for (const letter of text.toWellFormed()) {
    if (Buffer.byteLength(word + letter) > WORD_BYTES) {
      words.push(word)
      word = ''
    }
    word += letter
  }
  return [...words, word].map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ')
}

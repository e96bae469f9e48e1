import { refusal } from './refusal.ts'
import type { Refusal } from './types.ts'

/**
 * What often arrives in place of a report: a sign-in page, an error in XML or JSON, a workbook, nothing. Told from the
 * first text of the file, before anything is taken for a table (usage.md §9.1).
 */
export function impostorIn(head: string): Refusal | null {
  const text = plain(head)
  if (text === '') return refusal('empty-file', 'file-empty')
  if (
    /^<(!doctype\s+html|html|head|body)\b/i.test(text) ||
    /<html\b/i.test(text.slice(0, text.startsWith('<') ? 2000 : 0))
  ) {
    return refusal('html', 'web-page', { title: titleOf(text) })
  }
  if (text.startsWith('<')) return xmlImpostor(text)
  return isJson(head) ? (jsonError(text) ?? refusal('unsupported-report', 'json-report')) : null
}

/** Whether the text begins like JSON: like no table does. */
export const isJson = (head: string): boolean => /^[{[]/.test(plain(head))

/** The error message that a JSON answer is in place of a report, null where it is none. */
export function jsonError(text: string): Refusal | null {
  if (!/"error"\s*:/.test(text.slice(0, 2000)) || /"value"\s*:\s*\[/.test(text)) return null
  const code = /"code"\s*:\s*"([^"]{1,100})"/.exec(text)?.[1]
  return refusal('error-response', 'json-error', { error: code ?? 'JSON' })
}

const plain = (head: string): string => head.replace(/^\uFEFF/, '').trimStart()

/** What bytes that are no text turn out to be. */
export function binaryImpostor(head: Uint8Array): Refusal {
  return refusal('unreadable', isZip(head) ? 'workbook' : 'binary')
}

/** Workbooks (XLSX) and archives begin like this, and hold no zero byte early enough to be told by that. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)

function xmlImpostor(text: string): Refusal {
  const code = /<Code>([^<]{1,100})<\/Code>/i.exec(text)?.[1]
  if (code === 'AuthenticationFailed') return refusal('error-response', 'expired-link')
  if (/<error\b/i.test(text)) return refusal('error-response', 'xml-error', { error: code ?? 'XML' })
  return refusal('unreadable', 'xml')
}

const titleOf = (html: string): string => (/<title>([^<]{0,100})/i.exec(html)?.[1] ?? '').trim() || 'HTML'

import { contactRoles } from '@lotse/playbook'
import { nameOf } from './present.ts'
import type { ContactRow } from './store.ts'

const FOLD_AT = 74

/**
 * A contact as a vCard 3.0 (RFC 2426), which every address book and Outlook reads: escaped, folded, CRLF.
 * @param language of the role names
 */
export function vcard(row: ContactRow, language: 'de' | 'en'): string {
  const title = row.roles.map((role) => contactRoles[role].label[language]).join(', ')
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:urn:uuid:${row.id}`,
    `N:${escaped(row.lastName ?? '')};${escaped(row.firstName ?? '')};;;`,
    `FN:${escaped(nameOf(row))}`,
    row.organisation && `ORG:${escaped(row.organisation)}`,
    title && `TITLE:${escaped(title)}`,
    row.email && `EMAIL;TYPE=INTERNET:${escaped(row.email)}`,
    row.phone && `TEL;TYPE=WORK,VOICE:${escaped(row.phone)}`,
    row.timeZone && `X-TZID:${escaped(row.timeZone)}`,
    'END:VCARD',
  ]
  return lines
    .filter((line) => line !== null && line !== '')
    .map((line) => `${folded(String(line))}\r\n`)
    .join('')
}

function escaped(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n')
}

/** Lines are at most 75 octets long; what goes on begins with a blank. Letters are never cut in two. */
function folded(line: string): string {
  let out = ''
  let length = 0
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter)
    if (length + bytes > FOLD_AT) {
      out += '\r\n '
      length = 1
    }
    out += letter
    length += bytes
  }
  return out
}

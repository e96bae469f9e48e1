import type { FieldError } from '@lotse/contract'
import { atField, type Problem } from '../platform/http/problem.ts'

/**
 * What a password must not be (after NIST SP 800-63B, 3.1.1.2: length and a list of what is guessed first, no rules
 * about kinds of characters). The contract already asks for 12 characters.
 */

/** What people take first, in both languages; each also with digits and signs around it. */
const OBVIOUS = [
  'password',
  'passwort',
  'kennwort',
  'passwd',
  'geheim',
  'secret',
  'welcome',
  'willkommen',
  'letmein',
  'iloveyou',
  'ichliebedich',
  'hallo',
  'hello',
  'qwertz',
  'qwerty',
  'asdfgh',
  'asdf',
  'yxcvbn',
  'zxcvbn',
  'abcdef',
  'abc',
  'admin',
  'administrator',
  'login',
  'master',
  'sommer',
  'summer',
  'winter',
  'fruehling',
  'herbst',
  'spring',
  'autumn',
  'lotse',
  'microsoft',
  'office',
  'test',
  '1234567890',
  '0123456789',
  '123456789',
  '12345678',
  '123456',
  '12345',
  '1234',
  '123',
]

/** What has to remain of a password besides names, obvious words and digits: so many letters or signs, so many kinds. */
const REMAINING = 6
const DIFFERENT = 4

interface About {
  readonly name: string
  readonly email: string
  readonly organisationName: string
}

/** Throws `input-not-valid` when `password` is little more than the person's names or the words everybody tries. */
export function requireGoodPassword(password: string, about: About): void {
  const personal = [about.name, about.email, about.organisationName].flatMap(words)
  const rest = without(without(plain(password), personal), OBVIOUS)
  const own = rest.replace(/\d/g, '')
  if (own.length >= REMAINING && new Set(own).size >= DIFFERENT) return
  const isPersonal = without(plain(password), personal).length < plain(password).length
  throw refused(isPersonal ? personalMessage : obviousMessage)
}

const personalMessage = {
  de: 'Dieses Kennwort besteht fast nur aus Ihrem Namen, Ihrer E-Mail-Adresse oder dem Namen der Organisation. Nehmen Sie zum Beispiel vier Wörter, die nichts miteinander zu tun haben.',
  en: 'This password is little more than your name, your e-mail address or the name of the organisation. Take four words that have nothing to do with each other, for example.',
}
const obviousMessage = {
  de: 'Dieses Kennwort ist zu leicht zu erraten. Nehmen Sie zum Beispiel vier Wörter, die nichts miteinander zu tun haben.',
  en: 'This password is too easy to guess. Take four words that have nothing to do with each other, for example.',
}

function refused(message: FieldError['message']): Problem {
  return atField('input-not-valid', 'password', 'easy-to-guess', message)
}

/** Lower case, without accents, blanks and signs: "Müller-Lüdenscheidt!" and "mullerludenscheidt" are the same. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[\p{M}\s\p{P}\p{S}]/gu, '')
}

/** A text as a whole and its parts of three characters and more. */
function words(text: string): string[] {
  const parts = text.split(/[\s\p{P}\p{S}]+/u).map(plain)
  return [plain(text), ...parts].filter((word) => word.length >= 3)
}

/** `text` without each of `words`, the longest first. */
function without(text: string, words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), text)
}

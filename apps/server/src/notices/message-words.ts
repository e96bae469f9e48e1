import type { Language } from '@lotse/contract'
import { noticeKindMatter } from '@lotse/playbook'
import type { LetterItem } from '../platform/mail/compose.ts'
import type { Outgoing } from './delivery-store.ts'

/** What a message says of notices, in the language of its person: the same on every channel. */

export interface Told extends Pick<Outgoing, 'notice' | 'customerName'> {
  /** It stands in no inbox, and so leads to the inbox itself. */
  readonly isExample?: true
}

/** One notice in one language, with the address at which it opens in Lotse. */
export interface MessageItem extends LetterItem {
  readonly id: string
}

/** Texts of people and rules can be long; a message says the beginning, and Lotse the rest. */
const LONGEST = 600
const LONGEST_TITLE = 200

export function itemOf({ notice, customerName, isExample }: Told, language: Language, origin: string): MessageItem {
  const { id, kind, title, words } = notice
  return {
    id,
    title: shortened(title[language], LONGEST_TITLE),
    about: [noticeKindMatter[kind].label[language], customerName].filter((part) => part !== null).join(' · '),
    words: shortened(words[language], LONGEST),
    address: isExample ? `${origin}/notices` : `${origin}/notices?notice=${id}`,
  }
}

const shortened = (words: string, longest: number): string =>
  words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words

/** What a message is about: the notice itself, or how many there are and of whom. */
export function subjectOf(told: readonly Told[], language: Language): string {
  const [first] = told
  const names = [...new Set(told.map(({ customerName }) => customerName))].filter((name) => name !== null)
  const one = [first?.notice.title[language] ?? '', ...names].join(' – ')
  return told.length === 1 ? oneLine(one) : oneLine(SUBJECT[language](told.length, names))
}

const NAMED = 3

const SUBJECT: Readonly<Record<Language, (count: number, names: readonly string[]) => string>> = {
  de: (count, names) => `${count} Hinweise${names.length > 0 ? `: ${listed(names, 'weitere')}` : ''}`,
  en: (count, names) => `${count} notices${names.length > 0 ? `: ${listed(names, 'more')}` : ''}`,
}

const listed = (names: readonly string[], more: string): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} + ${names.length - NAMED} ${more}` : names.join(', ')

const oneLine = (text: string): string => shortened(text.replaceAll(/\s+/g, ' ').trim(), LONGEST_TITLE)

export const OPEN: Readonly<Record<Language, string>> = { de: 'In Lotse öffnen', en: 'Open in Lotse' }

import type { Language } from '@lotse/contract'
import type { Letter } from '../platform/mail/compose.ts'
import { itemOf, OPEN, subjectOf, type Told } from './message-words.ts'

/** A mail that tells notices: one by itself, or several under each other. */
export function letterOf(
  told: readonly Told[],
  { name, language }: { readonly name: string; readonly language: Language },
  origin: string,
): Omit<Letter, 'from'> {
  const items = told.map((one) => itemOf(one, language, origin))
  const [first] = items
  const subject = subjectOf(told, language)
  const { greeting, settings } = WORDS[language]
  const foot = `${settings} ${origin}/account#notices`
  if (first === undefined || items.length > 1)
    return { language, subject, paragraphs: [greeting(name)], items, closing: foot }
  const paragraphs = [greeting(name), first.title, first.words, first.about].filter((words) => words !== '')
  return { language, subject, paragraphs, action: { label: OPEN[language], address: first.address }, closing: foot }
}

const WORDS: Readonly<Record<Language, { greeting: (name: string) => string; settings: string }>> = {
  de: { greeting: (name) => `Guten Tag, ${name}`, settings: 'Was Sie wann erhalten, stellen Sie hier ein:' },
  en: { greeting: (name) => `Hello ${name}`, settings: 'Choose here what you get and when:' },
}

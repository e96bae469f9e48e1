import type { Language } from '@lotse/contract'
import { itemOf, type MessageItem, OPEN, subjectOf, type Told } from '../message-words.ts'

interface Recipient {
  readonly name: string
  readonly language: Language
}

/**
 * An Adaptive Card (version 1.4, which the workflows of Teams render) that tells notices. Words of people are set as text
 * runs: those are not read as Markdown, so nothing in them becomes a link.
 * @param isShared whether the card goes to the channel of all, and so says whom it is for
 */
export function cardOf(
  told: readonly Told[],
  { name, language }: Recipient,
  { origin, isShared }: { readonly origin: string; readonly isShared: boolean },
): Record<string, unknown> {
  const items = told.map((one) => itemOf(one, language, origin))
  const [first] = items
  const subject = subjectOf(told, language)
  const address = items.length === 1 && first !== undefined ? first.address : `${origin}/notices`
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    lang: language,
    fallbackText: subject,
    msteams: { width: 'Full' },
    body: [
      ...(isShared ? [text(FOR[language](name), { isSubtle: true, size: 'Small' })] : []),
      ...(items.length > 1 ? [text(subject, { weight: 'Bolder', size: 'Medium' })] : []),
      ...items.map((item) => block(item, items.length > 1)),
    ],
    actions: [{ type: 'Action.OpenUrl', title: OPEN[language], url: address }],
  }
}

function block({ id, title, about, words, address }: MessageItem, isOneOfMany: boolean) {
  return {
    type: 'Container',
    id: `notice-${id}`,
    ...(isOneOfMany && {
      separator: true,
      spacing: 'Medium',
      selectAction: { type: 'Action.OpenUrl', title, url: address },
    }),
    items: [
      text(title, { weight: 'Bolder' }),
      text(about, { isSubtle: true, size: 'Small' }),
      ...(words === '' ? [] : [text(words)]),
    ],
  }
}

const text = (words: string, look: object = {}) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: words, ...look }],
})

const FOR: Readonly<Record<Language, (name: string) => string>> = {
  de: (name) => `Für ${name}`,
  en: (name) => `For ${name}`,
}

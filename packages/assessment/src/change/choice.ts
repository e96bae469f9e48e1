import { findDecision } from '../points/points.ts'
import type { Language } from '../text.ts'

/** A language as people write it in configurations: `de-de`, `sr-latn-rs`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z]{4})?-[a-z]{2}$/

/** Why a choice is refused: none of the options, more than one where one is allowed, or no decision of the workshop. */
export type ChoiceFault =
  | { readonly code: 'unknown-decision' }
  | { readonly code: 'unknown-option'; readonly option: string; readonly allowed: readonly string[] }
  | { readonly code: 'not-a-language'; readonly option: string }
  | { readonly code: 'only-one' }
  | { readonly code: 'none-excludes-others' }

/** What is wrong with a choice; null where nothing is. An empty choice is nothing chosen yet. */
export function faultOfChoice(decisionId: string, choice: readonly string[]): ChoiceFault | null {
  const decision = findDecision(decisionId)?.decision
  if (decision === undefined) return { code: 'unknown-decision' }
  if (decision.kind === 'languages') {
    const option = choice.find((one) => !LANGUAGE_TAG.test(one))
    return option === undefined ? null : { code: 'not-a-language', option }
  }
  const allowed = decision.options.map(({ id }) => id)
  const option = choice.find((one) => !allowed.includes(one))
  if (option !== undefined) return { code: 'unknown-option', option, allowed }
  if (decision.kind === 'one' && choice.length > 1) return { code: 'only-one' }
  return choice.length > 1 && choice.includes('none') ? { code: 'none-excludes-others' } : null
}

/** A choice in words: `64 Bit für alle`, `Deutsch (Deutschland)`. Options nobody knows stand as they are. */
export function sayChoice(decisionId: string, choice: readonly string[], language: Language): string {
  const decision = findDecision(decisionId)?.decision
  if (decision?.kind === 'languages') return choice.map((tag) => nameOfLanguage(tag, language)).join(', ')
  const options = decision?.options ?? []
  return choice.map((one) => options.find(({ id }) => id === one)?.label[language] ?? one).join(', ')
}

/** A language by its name, with its country: `de-de` is Deutsch (Deutschland). What is no tag stands as it is. */
function nameOfLanguage(tag: string, language: Language): string {
  if (!LANGUAGE_TAG.test(tag)) return tag
  return new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag
}

/** A fault as a sentence: what is wrong and what to do. */
export function sayChoiceFault(fault: ChoiceFault, language: Language): string {
  return SENTENCES[fault.code][language]
    .replace('{option}', 'option' in fault ? fault.option : '')
    .replace('{allowed}', 'allowed' in fault ? fault.allowed.join(', ') : '')
}

const SENTENCES = {
  'unknown-decision': {
    de: 'Diese Entscheidung gehört nicht zum Workshop.',
    en: 'This decision is not one of the workshop.',
  },
  'unknown-option': {
    de: '„{option}“ steht nicht zur Wahl. Möglich sind: {allowed}.',
    en: '“{option}” is no option. Possible are: {allowed}.',
  },
  'not-a-language': {
    de: '„{option}“ ist keine Sprache. Erwartet wird eine Kennung wie de-de.',
    en: '“{option}” is no language. Expected is a tag such as de-de.',
  },
  'only-one': { de: 'Hier ist nur eine Wahl möglich.', en: 'Only one option can be chosen here.' },
  'none-excludes-others': {
    de: '„Keine“ schließt alles andere aus. Nehmen Sie das eine oder das andere heraus.',
    en: '“None” excludes everything else. Take out the one or the other.',
  },
} as const satisfies Record<ChoiceFault['code'], Readonly<Record<Language, string>>>

import type { Consequence, Template } from '@lotse/remediation'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { WORDS } from './messages.ts'

/** A heading with lines beneath it, and nothing where there are none. */
export function block(heading: keyof typeof WORDS, lines: readonly string[], language: Language): string {
  if (lines.length === 0) return ''
  return `${WORDS[heading][language]} (${lines.length}):\n${lines.map((line) => `  ${safeText(line)}\n`).join('')}`
}

/** `AD-12 Test Access applications: hidden → in scope`. */
export function sayConsequence(
  { itemId, from, to, losesWork }: Consequence,
  template: Template,
  language: Language,
): string {
  const title = template.items.find(({ id }) => id === itemId)?.title[language] ?? ''
  const kept = losesWork ? ` (${WORDS.keepsWork[language]})` : ''
  return `${itemId} ${title}: ${WORDS[from][language]} → ${WORDS[to][language]}${kept}`
}

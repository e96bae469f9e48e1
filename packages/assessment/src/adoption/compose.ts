import type { Language } from '../text.ts'
import { type MergeField, type MergeValues, merge } from './merge.ts'

/** A message as it is written, with its fields in braces. */
export interface WrittenMessage {
  readonly subject: string
  readonly body: string
}

/** A message with its fields filled in, and what stands in the way of approving it. */
export interface ComposedMessage extends WrittenMessage {
  readonly missing: readonly MergeField[]
  readonly unknown: readonly string[]
}

/** Fills a message. What is written for this message comes before what holds for the plan, that before what Lotse knows. */
export function composeMessage(
  { subject, body }: WrittenMessage,
  { known, plan, own }: { readonly known: MergeValues; readonly plan: MergeValues; readonly own: MergeValues },
): ComposedMessage {
  const values: Partial<Record<MergeField, string>> = { ...known, ...filled(plan), ...filled(own) }
  // A subject is one line, whatever was pasted into a field.
  const [head, rest] = [merge(subject, values), merge(body, values)]
  return {
    subject: head.text.replace(/\s+/g, ' ').trim(),
    body: rest.text,
    missing: [...new Set([...head.missing, ...rest.missing])],
    unknown: [...new Set([...head.unknown, ...rest.unknown])],
  }
}

/** An empty value hides nothing. */
const filled = (values: MergeValues): MergeValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))

/** A message in each of the languages in which the group is written to. */
export type Composed = Readonly<Partial<Record<Language, ComposedMessage>>>

/**
 * Whether two messages read the same in each language: what was approved is what is sent. A ring day that moves changes the
 * text of every message that names it, and so asks for a new approval.
 */
export function readsTheSame(
  one: Readonly<Partial<Record<Language, WrittenMessage | undefined>>>,
  other: Readonly<Partial<Record<Language, WrittenMessage | undefined>>>,
): boolean {
  return (['de', 'en'] as const).every(
    (language) => one[language]?.subject === other[language]?.subject && one[language]?.body === other[language]?.body,
  )
}

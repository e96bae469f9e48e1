import type { UsageStatusDecision } from '@lotse/playbook'
import { storeNote } from '../notes/store-note.ts'
import type { Change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import type { UsageStatusRow } from './store.ts'

type Effects = Extract<UsageStatusDecision, { ok: true }>['effects']

/**
 * Writes the notes that a change of status brings about, in the same transaction: why the start date changed, and what
 * the customer wants and why (engagement.md §5, §6). Where the entitlements are divided, an intent names its part.
 */
export async function writeNotes(
  change: Change,
  { actor, language }: ActingContext,
  { engagementId, part }: Pick<UsageStatusRow, 'engagementId' | 'part'>,
  effects: Effects,
): Promise<void> {
  for (const effect of effects) {
    if (effect.kind !== 'writeNote') continue
    const { category, text } = effect
    const words = text[language]
    const named = category === 'intent' && part !== null
    await storeNote(change, actor, { engagementId, category, text: named ? `${part}: ${words}` : words })
  }
}

import type { InsightState } from '@lotse/contract'
import { insightStates } from '@lotse/playbook'
import { useLocalised } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'

const tones = { reported: 'quiet', underReview: 'moving', planned: 'moving', solved: 'good', declined: 'bad' } as const

/** How an insight stands at the vendor. */
export function StatePill({ state }: { readonly state: InsightState }) {
  return <Pill tone={tones[state]}>{useLocalised()(insightStates[state].label)}</Pill>
}

import type { DecisionState } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'

const tones = { open: 'warn', proposed: 'moving', decided: 'good', deferred: 'quiet' } as const

/** How far a decision is; a due one says so. */
export function StatePill({ state, isDue = false }: { readonly state: DecisionState; readonly isDue?: boolean }) {
  const say = useText()
  const words = say(`decisions:state.${state}`)
  return <Pill tone={isDue ? 'bad' : tones[state]}>{isDue ? say('decisions:dueState', { state: words }) : words}</Pill>
}

import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import type { PersonState } from './search.ts'

const tones = { active: 'good', invited: 'quiet', disabled: 'warn' } as const
const signs = { active: '✓', invited: '…', disabled: '!' } as const

/** Whether somebody may sign in: a sign and a word. */
export function StatePill({ state }: { readonly state: PersonState }) {
  const say = useText()
  return (
    <Pill tone={tones[state]}>
      <span aria-hidden="true">{signs[state]}</span>
      <span>{say(`people:state.${state}`)}</span>
    </Pill>
  )
}

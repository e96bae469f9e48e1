import type { SolutionTry } from '@lotse/contract'
import { tryOutcomes } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'

const tones = { trying: 'moving', helped: 'good', partly: 'warn', notHelped: 'bad', noneFits: 'quiet' } as const

/** What became of a solution at the engagement one searches for. */
export function OutcomePill({ outcome }: { readonly outcome: SolutionTry['outcome'] }) {
  const say = useText()
  const pick = useLocalised()
  return <Pill tone={tones[outcome]}>{say('solutions:here', { outcome: pick(tryOutcomes[outcome].label) })}</Pill>
}

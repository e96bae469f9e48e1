import type { DeskState } from '@lotse/contract'
import { accelerationStateLabels } from '@lotse/playbook'
import { useLocalised } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import type { Tone } from '../ui/verdict.ts'

const looks: Readonly<Record<DeskState, { readonly sign: string; readonly tone: Tone }>> = {
  alert: { sign: '■', tone: 'bad' },
  open: { sign: '▶', tone: 'moving' },
  blocked: { sign: '!', tone: 'warn' },
  soon: { sign: '◔', tone: 'warn' },
  postponed: { sign: '‖', tone: 'quiet' },
  dismissed: { sign: '–', tone: 'quiet' },
}

/** How a customer stands on the desk: a sign and words. */
export function StatePill({ state }: { readonly state: DeskState }) {
  const localised = useLocalised()
  const { sign, tone } = looks[state]
  return (
    <Pill tone={tone}>
      <span aria-hidden="true">{sign}</span>
      <span>{localised(accelerationStateLabels[state])}</span>
    </Pill>
  )
}

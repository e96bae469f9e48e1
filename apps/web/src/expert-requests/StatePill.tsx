import { type ExpertRequestStateId, expertRequestStates } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import type { Tone } from '../ui/verdict.ts'

const tones: Readonly<Record<ExpertRequestStateId, Tone>> = {
  draft: 'quiet',
  submitted: 'moving',
  inTriage: 'moving',
  moreInfo: 'warn',
  approved: 'good',
  assigned: 'good',
  active: 'good',
  closed: 'quiet',
  rejected: 'bad',
  withdrawn: 'quiet',
}

interface Props {
  readonly state: ExpertRequestStateId
  readonly isOverdue: boolean
}

/** How far a request is; one past its target says so. */
export function StatePill({ state, isOverdue }: Props) {
  const say = useText()
  const words = useLocalised()(expertRequestStates[state].label)
  return (
    <Pill tone={isOverdue ? 'bad' : tones[state]}>
      {isOverdue ? say('expertRequests:overdueState', { state: words }) : words}
    </Pill>
  )
}

import type { MeetingRow } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'

const looks = {
  planned: { tone: 'quiet', sign: '○' },
  held: { tone: 'good', sign: '✓' },
  cancelled: { tone: 'warn', sign: '✕' },
  due: { tone: 'warn', sign: '!' },
} as const

/** How a meeting stands: a sign and a word. A planned one that is over asks to be closed. */
export function StatePill({ meeting }: { readonly meeting: Pick<MeetingRow, 'state' | 'endsAt'> }) {
  const say = useText()
  const isOver = meeting.state === 'planned' && new Date(meeting.endsAt) < new Date()
  const shown = isOver ? 'due' : meeting.state
  const { tone, sign } = looks[shown]
  return (
    <Pill tone={tone}>
      <span aria-hidden="true">{sign}</span>
      <span>{say(`meetings:state.${shown}`)}</span>
    </Pill>
  )
}

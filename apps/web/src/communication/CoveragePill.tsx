import type { ReadinessView } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'

interface Props {
  readonly coverage: ReadinessView['coverage']
  readonly people: number | null
}

const TONES = { reached: 'good', open: 'moving', missed: 'bad', unknown: 'quiet' } as const

/** How much of a group training reached, against what it needs by when. */
export function CoveragePill({ coverage: { state, percent, by }, people }: Props) {
  const say = useText()
  const format = useFormat()
  const share = percent === null ? null : format.percent(percent / 100, 0)
  const day = by === null ? null : format.date(by)
  const words = () => {
    if (share === null && state !== 'unknown')
      return day === null ? say('communication:coverage.noneYet') : say('communication:coverage.none', { day })
    if (share === null)
      return say(people === null ? 'communication:coverage.noSize' : 'communication:coverage.tooSmall')
    if (state === 'reached' || day === null) return say('communication:coverage.reached', { share })
    if (state === 'missed') return say('communication:coverage.missed', { share, day })
    return say('communication:coverage.open', { share, day })
  }
  return <Pill tone={TONES[state]}>{words()}</Pill>
}

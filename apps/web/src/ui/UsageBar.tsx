import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { UsageFigure } from './UsageFigure.tsx'
import { goal, type Verdict } from './verdict.ts'

interface Props {
  /** Active ÷ entitled, 0 to 1; null where there is no figure. */
  readonly rate: number | null
  readonly verdict: Verdict
  /** Per cent; the programme's own where none is given. */
  readonly target?: number
}

/** Active use as a small bar with its number; the black tick at 70 % is always in the same place. */
export function UsageBar({ rate, verdict, target = goal * 100 }: Props) {
  const say = useText()
  const format = useFormat()
  const value = rate === null ? say('ui:usageBar.none') : format.rate(rate, target)
  const goalWords = say('ui:usageBar.goal', { goal: format.goal(target / 100) })
  return <UsageFigure rate={rate} verdict={verdict} value={value} target={target / 100} goalWords={goalWords} />
}

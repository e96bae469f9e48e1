import { useText } from '../language/use-text.ts'
import { Pill } from './Pill.tsx'
import { type Verdict, verdictSigns } from './verdict.ts'

interface Props {
  readonly verdict: Verdict
  /** What follows the word: a number of customers, or since when. */
  readonly detail?: string
}

/** Where an engagement stands: a sign and a word in the verdict's tone. */
export function VerdictPill({ verdict, detail }: Props) {
  const say = useText()
  const { sign, tone } = verdictSigns[verdict]
  return (
    <Pill tone={tone}>
      <span aria-hidden="true">{sign}</span>
      <span>
        {say(`ui:verdict.${verdict}`)}
        {detail && ` ${detail}`}
      </span>
    </Pill>
  )
}

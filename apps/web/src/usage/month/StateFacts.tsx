import type { UsagePoint } from '@lotse/contract'
import { BREAK_NAMES, STATE_NAMES, WHY_UNKNOWN } from '@lotse/usage'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage, useLocalised, useText } from '../../language/use-text.ts'
import { ConfirmedPill } from '../verdict/StatePills.tsx'
import styles from './month.module.css'

/** The confirmed state of a month with everything it was judged on, sentence by sentence. */
export function StateFacts({ judged, targetRate }: Pick<UsagePoint, 'judged'> & { readonly targetRate: number }) {
  const say = useText()
  const format = useFormat()
  const language = useLanguage()
  const local = useLocalised()
  const { growth, step, breaks, pending, confirmation } = judged
  const sentences: string[] = []
  if (growth === null) {
    if (judged.noGrowth)
      sentences.push(say('provenance:state.unknown', { why: WHY_UNKNOWN[judged.noGrowth][language] }))
  } else {
    const months = format.list(growth.base.months.map((month) => format.month(month)))
    sentences.push(say('provenance:state.points', { growth: local(growth.words) }))
    sentences.push(say(`provenance:state.base.${growth.base.kind}`, { months }))
    if (growth.cohort) {
      const { people, rate } = growth.cohort
      sentences.push(
        say('provenance:state.cohort', {
          count: people,
          people: format.number(people),
          rate: format.rate(rate / 100, targetRate),
        }),
      )
    }
  }
  if (judged.quiet) sentences.push(say('provenance:state.quiet'))
  if (step) {
    const values = {
      before: format.month(step.before),
      from: format.number(step.entitledBefore),
      to: format.number(step.entitled),
    }
    sentences.push(say('provenance:state.step', values))
    sentences.push(say(step.covered ? 'provenance:state.stepCovered' : 'provenance:state.stepOpen'))
  }
  for (const kind of breaks) sentences.push(say('provenance:state.break', { why: BREAK_NAMES[kind][language] }))
  if (judged.lowConfidence) sentences.push(say('provenance:state.small'))
  if (pending) sentences.push(say('provenance:state.pending', { state: STATE_NAMES[pending][language] }))
  if (confirmation) {
    const { by, on, reason } = confirmation
    sentences.push(say('provenance:state.confirmed', { by, on: format.date(on), reason }))
  }
  return (
    <>
      <p className={styles.follows}>
        <ConfirmedPill state={judged.state} qualifier={judged.qualifier} />
      </p>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

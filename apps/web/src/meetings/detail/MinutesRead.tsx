import type { Meeting } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { NoteText } from '../../notes/NoteText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import styles from './detail.module.css'

/** The minutes to read, and to print. */
export function MinutesRead({ meeting }: { readonly meeting: Meeting }) {
  const say = useText()
  const format = useFormat()
  const progressWords = useProgressWords()
  const { minutes } = meeting
  const { text, mauMonth, newBlockers, decisions, nextOn } = minutes
  const progress = progressWords(meeting)
  const facts = [
    ...(progress ? [{ label: say('meetings:text.progress'), value: progress }] : []),
    ...(mauMonth ? [{ label: say('meetings:text.month'), value: format.month(mauMonth) }] : []),
    ...(newBlockers ? [{ label: say('meetings:text.blockers'), value: <Lines text={newBlockers} /> }] : []),
    ...(decisions ? [{ label: say('meetings:text.decisions'), value: <Lines text={decisions} /> }] : []),
    ...(nextOn ? [{ label: say('meetings:text.next'), value: format.nearDate(nextOn) }] : []),
  ]
  if (text === '' && facts.length === 0) return <p className={styles.quiet}>{say('meetings:minutes.none')}</p>
  return (
    <>
      {text && <NoteText text={text} />}
      {facts.length > 0 && <Facts facts={facts} />}
    </>
  )
}

const Lines = ({ text }: { readonly text: string }) => <span className={styles.lines}>{text}</span>

/** How far the rollout is, in words: done against the plan. Empty where nothing was counted. */
export function useProgressWords(): (meeting: Meeting) => string {
  const say = useText()
  const format = useFormat()
  return ({ minutes: { progressUnit, progressDone, progressPlanned } }) => {
    if (progressUnit === null || progressDone === null) return ''
    const unit = say(`meetings:minutes.units.${progressUnit}`)
    const done = format.number(progressDone)
    if (!progressPlanned) return say('meetings:minutes.progressPlain', { done, unit })
    const share = format.percent(progressDone / progressPlanned, 0)
    return say('meetings:minutes.progress', { done, planned: format.number(progressPlanned), unit, share })
  }
}

import type { Month } from '@lotse/calendar'
import type { FigureSource } from '@lotse/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Rules } from '../month/Rules.tsx'
import styles from './provenance.module.css'

interface Props {
  readonly sources: readonly FigureSource[]
  /** Rules of the usage package's SPEC.md by which the figure is made. */
  readonly rules: readonly string[]
  /** Where the month with its rows, rules and settings lies open. */
  readonly monthLink: (month: Month) => ReactNode
  readonly months: readonly Month[]
}

/** Where a figure comes from: the files with what of them counted, the rules, and the months with all of theirs. */
export function Sources({ sources, rules, monthLink, months }: Props) {
  const say = useText()
  const format = useFormat()
  if (sources.length === 0) return null
  const words = ({ of, takenOn, file, rows }: FigureSource): string =>
    [
      `${say(`provenance:source.${of}`)}: ${file ?? say('provenance:sources.noFile')}`,
      ...(takenOn === null ? [] : [say('provenance:sources.day', { date: format.date(takenOn) })]),
      ...(rows === null ? [] : [say('provenance:sources.rows', { rows: format.number(rows) })]),
    ].join(', ')
  return (
    <details className={styles.sources}>
      <summary>{say('provenance:sources.title')}</summary>
      <ul>
        {sources.map((source) => (
          <li key={words(source)}>{words(source)}</li>
        ))}
        <li>
          {say('provenance:sources.months')}{' '}
          {months.map((month, index) => (
            <span key={month}>
              {index > 0 && ', '}
              {monthLink(month)}
            </span>
          ))}
        </li>
      </ul>
      <Rules rules={rules} />
    </details>
  )
}

import type { StagedFile, StagedReport } from '@lotse/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import type { Tone } from '../../ui/verdict.ts'
import { useNumeratorWords } from '../numerator-words.ts'
import { numerators } from '../search.ts'
import { StagedRejections } from './StagedRejections.tsx'
import styles from './staging.module.css'

const tones: Readonly<Record<StagedReport['outcome'], Tone>> = {
  imported: 'good',
  replaced: 'moving',
  unchanged: 'quiet',
}

interface Props {
  readonly importId: string
  readonly file: StagedFile
  readonly report: StagedReport
}

/** What one report says and what would become of it. */
export function ReportFacts({ importId, file, report }: Props) {
  const say = useText()
  const local = useLocalised()
  const { title, outcome, usable, active, notes } = report
  return (
    <div className={styles.report}>
      <div className={styles.reportHead}>
        <strong>{local(title)}</strong>
        <Pill tone={tones[outcome]}>{say(`staging:outcome.${outcome}`)}</Pill>
        {active === null && <Pill>{say('staging:kept')}</Pill>}
        {active !== null && !usable && <Pill tone="warn">{say('usage:report.unusable')}</Pill>}
      </div>
      <Facts file={file} report={report} />
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.de}>{local(note)}</li>
          ))}
        </ul>
      )}
      <StagedRejections importId={importId} file={file} report={report} />
    </div>
  )
}

function Facts({ file, report }: Omit<Props, 'importId'>) {
  const say = useText()
  const format = useFormat()
  const { refreshDate, reportPeriod, rows, users, active, replaces } = report
  const sum = {
    accepted: format.number(rows.accepted),
    duplicates: format.number(rows.duplicates),
    rejected: format.number(rows.rejected),
    total: format.number(rows.total),
  }
  const facts: readonly (readonly [name: string, value: ReactNode, isWide?: true])[] = [
    [say('staging:fact.asOf'), refreshDate === null ? say('staging:unknown') : format.date(refreshDate)],
    [
      say('staging:fact.period'),
      reportPeriod === null ? say('staging:unknown') : say('usage:settings.days', { count: reportPeriod }),
    ],
    [say('staging:fact.rows'), say('usage:facts.rowSum', sum), true],
    ...(users === null ? [] : [[say('staging:fact.users'), <Users key="users" report={report} />] as const]),
    ...(active === null
      ? []
      : [
          [say('staging:fact.active'), <Active key="active" active={active} />, true] as const,
          [say('staging:fact.month'), <Stands key="month" report={report} />] as const,
        ]),
    ...(replaces === null
      ? []
      : [[say('staging:fact.replaces'), <Replaced key="old" report={report} replaces={replaces} />, true] as const]),
    [say('staging:fact.read'), <ReadAs key="read" file={file} />],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value, isWide]) => (
        <div key={name} data-wide={isWide}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Users({ report: { users, concealed } }: { readonly report: StagedReport }) {
  const say = useText()
  const format = useFormat()
  return `${format.number(users ?? 0)}, ${say(`usage:concealed.${concealed}`)}`
}

function Active({ active }: { readonly active: NonNullable<StagedReport['active']> }) {
  const say = useText()
  const format = useFormat()
  const words = useNumeratorWords()
  return (
    <ul className={styles.plain}>
      {numerators.map((one) => {
        const count = active[one]
        const number = count === null ? say('staging:unknown') : format.number(count)
        return <li key={one}>{say('staging:activeOf', { name: words(one), count: number })}</li>
      })}
    </ul>
  )
}

function Stands({ report: { month, usable, standsForMonth } }: { readonly report: StagedReport }) {
  const say = useText()
  const format = useFormat()
  if (month === null || !usable) return say('staging:monthNone')
  return standsForMonth ? format.month(month) : say('staging:monthOther', { month: format.month(month) })
}

interface ReplacedProps {
  readonly report: StagedReport
  readonly replaces: NonNullable<StagedReport['replaces']>
}

function Replaced({ report, replaces: { fileName, importedAt, importedBy, active } }: ReplacedProps) {
  const say = useText()
  const format = useFormat()
  const what = { file: fileName, at: format.date(importedAt) }
  const before = active?.desktopCore ?? null
  const after = report.active?.desktopCore ?? null
  const name =
    importedBy === null ? say('staging:replaced', what) : say('staging:replacedBy', { ...what, name: importedBy.name })
  if (before === null || after === null) return name
  const figures = { before: format.number(before), after: format.number(after) }
  return `${name}: ${say('staging:replacedActive', figures)}`
}

function ReadAs({ file: { encoding, delimiter, dateFormat } }: { readonly file: StagedFile }) {
  const say = useText()
  const named = delimiter === '\t' ? say('staging:tab') : delimiter
  return [
    named === null ? (encoding ?? '') : say('staging:readAs', { encoding: encoding ?? '', delimiter: named }),
    dateFormat !== null && say('staging:dates', { dates: dateFormat }),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ')
}

import type { GraphAnswer, SourceAnswer } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import type { Tone } from '../ui/verdict.ts'
import styles from './connection.module.css'
import { detailOfCode } from './detail-of-code.ts'

const signs: Readonly<Record<GraphAnswer, { readonly sign: string; readonly tone: Tone }>> = {
  ok: { sign: '✓', tone: 'good' },
  unchanged: { sign: '✓', tone: 'good' },
  noData: { sign: '?', tone: 'warn' },
  forbidden: { sign: '!', tone: 'bad' },
  notHere: { sign: '–', tone: 'quiet' },
  throttled: { sign: '…', tone: 'warn' },
  signInFailed: { sign: '!', tone: 'bad' },
  unreachable: { sign: '!', tone: 'bad' },
  unreadable: { sign: '!', tone: 'bad' },
  notKept: { sign: '!', tone: 'bad' },
}

/** What each report answered when it was last asked. */
export function AnswersPanel({ answers }: { readonly answers: readonly SourceAnswer[] }) {
  const say = useText()
  const format = useFormat()
  const columns: readonly Column<SourceAnswer>[] = [
    {
      id: 'source',
      header: say('connection:answers.source'),
      rowHeader: true,
      cell: ({ source }) => say(`connection:source.${source}`),
    },
    { id: 'answer', header: say('connection:answers.answer'), cell: (answer) => <Answer answer={answer} /> },
    {
      id: 'rows',
      header: say('connection:answers.rows'),
      numeric: true,
      cell: ({ rows }) => (rows === null ? '–' : format.number(rows)),
    },
    {
      id: 'day',
      header: say('connection:answers.day'),
      cell: ({ refreshDate }) => (refreshDate === null ? '–' : format.date(refreshDate)),
    },
    { id: 'at', header: say('connection:answers.at'), cell: ({ at }) => format.moment(at) },
  ]
  return (
    <Panel title={say('connection:answers.title')}>
      {answers.length === 0 ? (
        <p className={styles.lead}>{say('connection:answers.none')}</p>
      ) : (
        <DataTable
          label={say('connection:answers.title')}
          columns={columns}
          rows={answers}
          rowKey={({ source }) => source}
        />
      )}
    </Panel>
  )
}

/** The answer in a word, and below it what is to be done. */
function Answer({ answer }: { readonly answer: SourceAnswer }) {
  const say = useText()
  const format = useFormat()
  const { sign, tone } = signs[answer.answer]
  const { permission, until, fault, code, concealed } = answer
  const details = [
    permission && say('connection:detail.permission', { permission }),
    until && say('connection:detail.until', { until: format.moment(until) }),
    fault && say(`connection:fault.${fault}`),
    concealed !== null && say(concealed ? 'connection:detail.concealed' : 'connection:detail.named'),
    code !== null && code !== 'budget' && say(detailOfCode(code), { code }),
    code === null && answer.answer === 'notKept' && say('connection:detail.notKept'),
  ].filter((one) => typeof one === 'string' && one !== '')
  return (
    <span className={styles.answer}>
      <Pill tone={tone}>
        {sign} {say(`connection:answer.${answer.answer}`)}
      </Pill>
      {details.length > 0 && <span className={styles.quiet}>{details.join(' · ')}</span>}
    </span>
  )
}

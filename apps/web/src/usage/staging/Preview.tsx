import { Button } from '@fluentui/react-components'
import type { UsageImport } from '@lotse/contract'
import { useEffect, useState } from 'react'
import { announce } from '../../app/shell/announce.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { FileCard } from './FileCard.tsx'
import { MonthFirst } from './MonthFirst.tsx'
import styles from './staging.module.css'
import { asksMonthFirst, inOrder, summaryOf, withoutOf } from './summary.ts'
import type { Decision } from './use-decision.ts'
import { useHeadline } from './use-headline.ts'

interface Props {
  readonly staged: UsageImport
  readonly decision: Decision
}

/** What the files are and what they would change, before anything is stored; then the word of a person. */
export function Preview({ staged, decision }: Props) {
  const say = useText()
  const local = useLocalised()
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const { files, problem, may } = staged
  const summary = summaryOf(files, leftOut)
  const headline = useHeadline()(summary)
  useEffect(() => announce(headline), [headline])
  const include = (key: string, wanted: boolean) => {
    const next = new Set(leftOut)
    if (wanted) next.delete(key)
    else next.add(key)
    setLeftOut(next)
  }
  const isWaiting = decision.pending !== null
  const canTake = summary.taken + summary.unchanged > 0
  return (
    <div className={styles.preview}>
      <h3 className={styles.headline} data-refused={!canTake || undefined}>
        {headline}
      </h3>
      {canTake && <Months months={summary.months} />}
      {problem && <p className={styles.reason}>{say('staging:lastAttempt', { why: local(problem.detail) })}</p>}
      {may.decide && (
        <div className={styles.buttons}>
          {canTake && (
            <Button
              appearance="primary"
              disabled={isWaiting}
              onClick={() => decision.decide({ what: 'take', without: withoutOf(files, leftOut) })}
            >
              {summary.refused > 0 ? say('staging:takeWithout', { count: summary.refused }) : say('staging:take')}
            </Button>
          )}
          <Button disabled={isWaiting} onClick={() => decision.decide({ what: 'drop' })}>
            {say('staging:drop')}
          </Button>
        </div>
      )}
      {asksMonthFirst(staged) && may.decide && <MonthFirst decision={decision} />}
      <ul className={styles.files}>
        {inOrder(files).map((file) => (
          <FileCard
            key={file.key}
            importId={staged.id}
            file={file}
            isWanted={!leftOut.has(file.key)}
            {...(may.decide && files.length > 1 && { onInclude: (wanted: boolean) => include(file.key, wanted) })}
          />
        ))}
      </ul>
      <Brought staged={staged} />
    </div>
  )
}

function Months({ months }: { readonly months: readonly string[] }) {
  const say = useText()
  const format = useFormat()
  const words =
    months.length === 0
      ? say('staging:noMonths')
      : say('staging:months', { count: months.length, months: format.list(months.map((one) => format.month(one))) })
  return <p className={styles.lead}>{words}</p>
}

function Brought({ staged: { stagedBy, stagedAt, expiresAt } }: { readonly staged: UsageImport }) {
  const say = useText()
  const format = useFormat()
  const when = { at: format.moment(stagedAt), until: format.moment(expiresAt) }
  return (
    <p className={styles.small}>
      {stagedBy === null ? say('staging:sent', when) : say('staging:sentBy', { ...when, name: stagedBy.name })}
    </p>
  )
}

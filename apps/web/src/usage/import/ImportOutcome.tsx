import { Button } from '@fluentui/react-components'
import type { ImportResult } from '@lotse/contract'
import { useEffect } from 'react'
import { announce } from '../../app/shell/announce.ts'
import { useText } from '../../language/use-text.ts'
import { FileOutcome } from './FileOutcome.tsx'
import styles from './import.module.css'
import { MonthFirst } from './MonthFirst.tsx'
import { needsMonthFirst, outcomeCounts, withKeys, withoutRefused } from './outcome.ts'
import type { Import } from './use-import.ts'

interface Props {
  readonly result: ImportResult
  readonly running: Import
  readonly onChoose: () => void
}

/** What became of an import, file by file, and what to do next where something was refused. */
export function ImportOutcome({ result, running, onChoose }: Props) {
  const say = useText()
  const { refused, stored } = outcomeCounts(result)
  const summary = result.stored
    ? stored === 0
      ? say('usage:outcome.allKnown')
      : say('usage:outcome.stored', { count: stored })
    : say('usage:outcome.refused', { count: refused })
  useEffect(() => announce(summary), [summary])
  const rest = withoutRefused(running.files, result)
  return (
    <div className={styles.outcome}>
      <h3 className={styles.summary} data-refused={!result.stored || undefined}>
        {summary}
      </h3>
      {!result.stored && <p className={styles.small}>{say('usage:outcome.allOrNothing')}</p>}
      <ul className={styles.files}>
        {withKeys(result.files).map(({ key, file }) => (
          <FileOutcome key={key} file={file} stored={result.stored} />
        ))}
      </ul>
      {needsMonthFirst(result) && <MonthFirst running={running} onChoose={onChoose} />}
      <div className={styles.buttons}>
        {!result.stored && rest.length > 0 && rest.length < running.files.length && (
          <Button appearance="primary" onClick={() => running.send(rest)}>
            {say('usage:outcome.withoutRefused', { count: rest.length })}
          </Button>
        )}
        <Button onClick={onChoose}>{say('usage:import.more')}</Button>
        <Button appearance="subtle" onClick={running.clear}>
          {say('usage:import.done')}
        </Button>
      </div>
    </div>
  )
}

import { Button } from '@fluentui/react-components'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { Failed } from '../../ui/states/Failed.tsx'
import styles from './import.module.css'
import type { InventoryImport } from './use-inventory-import.ts'

interface Props {
  readonly running: InventoryImport
  readonly onChoose: () => void
}

/** A file on its way, being read or being taken in; or why that did not work. */
export function ImportState({ running, onChoose }: Props) {
  const say = useText()
  const local = useLocalised()
  const problemText = useProblemText()
  const { sending, problem, job } = running
  const other = <Button onClick={onChoose}>{say('inventory:import.other')}</Button>
  if (sending) return <Sending running={running} />
  if (problem) {
    const { title, detail } = problemText(problem)
    return <Failed what={title} why={detail} how={other} level={3} />
  }
  if (job?.state === 'failed')
    return (
      <Failed
        what={say('inventory:import.failed')}
        why={job.problem ? local(job.problem.detail) : say('inventory:import.nothingKept')}
        how={other}
        level={3}
      />
    )
  if (job?.state === 'cancelled')
    return (
      <Failed
        what={say('inventory:import.cancelled')}
        why={say('inventory:import.nothingKept')}
        how={other}
        level={3}
      />
    )
  return (
    <div className={styles.progress}>
      <ProgressLine
        label={job ? local(job.title) : say('inventory:import.title')}
        step={job?.step ? local(job.step) : say('inventory:import.waiting')}
        done={job?.done ?? 0}
        total={job?.total ?? null}
      />
      {job?.may.cancel && (
        <div>
          <Button size="small" onClick={running.stop}>
            {say('inventory:import.stop')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Sending({ running }: { readonly running: InventoryImport }) {
  const say = useText()
  const format = useFormat()
  const { done, total } = running.sending ?? { done: 0, total: 0 }
  const label = say('inventory:import.sending', { file: running.file?.name ?? '' })
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <progress aria-label={label} {...(total > 0 && { value: done, max: total })} />
      <span className={styles.small}>
        {say('inventory:import.sent', { done: format.bytes(done), total: format.bytes(total) })}
      </span>
      <div>
        <Button size="small" onClick={running.stop}>
          {say('inventory:import.stop')}
        </Button>
      </div>
    </div>
  )
}

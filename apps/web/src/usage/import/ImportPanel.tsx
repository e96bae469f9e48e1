import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useText } from '../../language/use-text.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Failed } from '../../ui/states/Failed.tsx'
import { DropZone } from './DropZone.tsx'
import { ImportJob } from './ImportJob.tsx'
import styles from './import.module.css'
import { Sending } from './Sending.tsx'
import type { Import } from './use-import.ts'

interface Props {
  readonly running: Import
  readonly hovering: boolean
  readonly onChoose: () => void
}

/** Bringing reports in: where to drop them, how far they are, and what became of each. */
export function ImportPanel({ running, hovering, onChoose }: Props) {
  const say = useText()
  const frame = useRef<HTMLDivElement>(null)
  const { isBusy } = running
  useEffect(() => {
    // On a small screen the panel lies below the curve; whoever dropped a file wants to see what becomes of it.
    if (isBusy) frame.current?.scrollIntoView({ block: 'nearest' })
  }, [isBusy])
  return (
    <div ref={frame} className={styles.panel}>
      <Panel title={say('usage:import.title')}>
        <Present running={running} hovering={hovering} onChoose={onChoose} />
      </Panel>
    </div>
  )
}

function Present({ running, hovering, onChoose }: Props) {
  const say = useText()
  const problemText = useProblemText()
  const { sending, problem, job, jobProblem } = running
  if (sending) return <Sending sent={sending} files={running.files.length} onStop={running.stop} />
  if (problem) {
    const { title, detail } = problemText(problem)
    return (
      <Failed what={title} why={detail} onRetry={running.again} how={<Other onClear={running.clear} />} level={3} />
    )
  }
  if (job) return <ImportJob job={job} running={running} onChoose={onChoose} />
  if (jobProblem) {
    return (
      <Failed
        what={say('usage:import.lost')}
        why={problemText(jobProblem).detail}
        how={<Other onClear={running.clear} />}
        level={3}
      />
    )
  }
  return <DropZone hovering={hovering} onChoose={onChoose} />
}

function Other({ onClear }: { readonly onClear: () => void }) {
  const say = useText()
  return <Button onClick={onClear}>{say('usage:import.other')}</Button>
}

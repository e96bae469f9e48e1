import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useText } from '../../language/use-text.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Failed } from '../../ui/states/Failed.tsx'
import { DropZone } from './DropZone.tsx'
import styles from './import.module.css'
import { Sending } from './Sending.tsx'
import type { Import } from './use-import.ts'

const WaitingImports = onDemand(async () => (await import('../staging/WaitingImports.tsx')).WaitingImports)

interface Props {
  readonly running: Import
  readonly hovering: boolean
  readonly onChoose: () => void
  readonly onChooseFolder: () => void
}

/** Bringing reports in: where to drop them, how far they are on their way, and what waits for a word. */
export function ImportPanel(props: Props) {
  const say = useText()
  const frame = useRef<HTMLDivElement>(null)
  const isSending = props.running.sending !== null
  useEffect(() => {
    // On a small screen the panel lies below the curve; whoever dropped a file wants to see what becomes of it.
    if (isSending) frame.current?.scrollIntoView({ block: 'nearest' })
  }, [isSending])
  return (
    <div ref={frame} className={styles.panel}>
      <Panel title={say('usage:import.title')}>
        <Present {...props} />
        <WaitingImports />
      </Panel>
    </div>
  )
}

function Present({ running, ...zone }: Props) {
  const say = useText()
  const problemText = useProblemText()
  const { sending, problem } = running
  if (sending) return <Sending sent={sending} files={running.files.length} onStop={running.stop} />
  if (problem) {
    const { title, detail } = problemText(problem)
    const other = <Button onClick={running.clear}>{say('usage:import.other')}</Button>
    return <Failed what={title} why={detail} onRetry={running.again} how={other} level={3} />
  }
  return <DropZone {...zone} />
}

import type { Connection, ConnectionView } from '@lotse/contract'
import { AccessPanel } from './AccessPanel.tsx'
import { AnswersPanel } from './AnswersPanel.tsx'
import styles from './connection.module.css'
import { PermissionsPanel } from './PermissionsPanel.tsx'
import { RunsPanel } from './RunsPanel.tsx'
import { StatePanel } from './StatePanel.tsx'

interface Props {
  readonly view: ConnectionView
  readonly connection: Connection
}

/** How the connection stands, what each report answered, what is missing and what it is made of. */
export function Connected({ view, connection }: Props) {
  return (
    <>
      <StatePanel view={view} connection={connection} />
      <AnswersPanel answers={connection.sources} />
      <div className={styles.columns}>
        <div>
          <PermissionsPanel view={view} connection={connection} />
          <RunsPanel runs={connection.runs} jobId={connection.jobId} />
        </div>
        <div>
          <AccessPanel view={view} connection={connection} />
        </div>
      </div>
    </>
  )
}

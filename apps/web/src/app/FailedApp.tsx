import type { ErrorComponentProps } from '@tanstack/react-router'
import styles from './FailedApp.module.css'
import { FailedPage } from './FailedPage.tsx'

/** In place of everything, where not even the frame could be shown: the server does not answer, for instance. */
export function FailedApp(props: ErrorComponentProps) {
  return (
    <main className={styles.main}>
      <FailedPage {...props} />
    </main>
  )
}

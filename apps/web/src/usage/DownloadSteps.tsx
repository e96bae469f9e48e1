import { useText } from '../language/use-text.ts'
import styles from './DownloadSteps.module.css'

const steps = ['open', 'period', 'export', 'drop'] as const

/** Where the report comes from, click by click, and who may fetch it. */
export function DownloadSteps() {
  const say = useText()
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{say(`usage:steps.${step}`)}</li>
        ))}
      </ol>
      <p className={styles.who}>{say('usage:steps.who')}</p>
      <p className={styles.who}>{say('usage:steps.names')}</p>
    </>
  )
}

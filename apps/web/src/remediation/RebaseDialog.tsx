import type { RemediationRun } from '@lotse/contract'
import { client } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import styles from './remediation.module.css'
import { useKeep } from './remediation-query.ts'

/** Moves a run to a newer template, after everything that changes was shown. */
export function RebaseDialog({ run, onClose }: { readonly run: RemediationRun; readonly onClose: () => void }) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const keep = useKeep()
  const { version, differences, consequences } = run.newer ?? { version: '', differences: [], consequences: [] }
  return (
    <FormDialog<Record<string, string>>
      title={say('remediation:newer.title', { version })}
      submitLabel={say('remediation:newer.action')}
      defaultValues={{}}
      onSubmit={async () => keep(await client.remediation.rebase({ ...place, runId: run.id, agreed: true }))}
      onClose={onClose}
    >
      <h3 className={styles.part}>{say('remediation:newer.differences')}</h3>
      <ul className={styles.lines}>
        {differences.map((one) => (
          <li key={one.en}>{localised(one)}</li>
        ))}
      </ul>
      <h3 className={styles.part}>{say('remediation:newer.consequences')}</h3>
      {consequences.length === 0 ? (
        <p className={styles.plain}>{say('remediation:newer.noConsequences')}</p>
      ) : (
        <ul className={styles.lines}>
          {consequences.map((one) => (
            <li key={one.en}>{localised(one)}</li>
          ))}
        </ul>
      )}
    </FormDialog>
  )
}

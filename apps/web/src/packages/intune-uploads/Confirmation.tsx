import { useText } from '../../language/use-text.ts'
import { Facts } from '../../ui/Facts.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { FormRefusal } from '../../ui/form/use-send.ts'
import styles from './upload.module.css'

interface Props {
  readonly customer: string
  readonly tenant: string
  readonly directoryId: string
  /** The app as it will be called. */
  readonly app: string
}

/** The one confirmation: where what goes, that nobody gets it, and the tick without which nothing happens. */
export function Confirmation({ customer, tenant, directoryId, app }: Props) {
  const say = useText()
  return (
    <div className={styles.confirmation}>
      <h3>{say('intuneUploads:form.where')}</h3>
      <Facts
        facts={[
          { label: say('intuneUploads:form.customer'), value: customer },
          { label: say('intuneUploads:form.tenant'), value: tenant },
          { label: say('intuneUploads:form.directory'), value: <code className={styles.id}>{directoryId}</code> },
          { label: say('intuneUploads:form.app'), value: app === '' ? '–' : app },
          { label: say('intuneUploads:form.assigned'), value: say('intuneUploads:form.nobody') },
        ]}
      />
      <CheckField
        name="confirmed"
        label={say('intuneUploads:form.confirm')}
        hint={say('intuneUploads:form.recorded')}
      />
    </div>
  )
}

/** Throws what the form shows where nobody ticked. */
export function requireConfirmed(confirmed: string, say: ReturnType<typeof useText>): void {
  if (confirmed !== 'yes') throw new FormRefusal(say('intuneUploads:form.notConfirmed'))
}

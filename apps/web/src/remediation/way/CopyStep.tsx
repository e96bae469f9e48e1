import { Button } from '@fluentui/react-components'
import type { RemediationRun } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import styles from '../remediation.module.css'

const DeliveryDialog = onDemand(async () => (await import('./DeliveryDialog.tsx')).DeliveryDialog)

/** The filed copy, the mail that carries it to the tracking address, and what became of it. */
export function CopyStep({ run }: { readonly run: RemediationRun }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const { customerName } = useEngagement()
  const [isOpen, setOpen] = useState(false)
  const { copy, trackingAddress, deliveries } = run
  if (copy === null) return null
  const mail =
    trackingAddress &&
    mailTo(
      trackingAddress,
      say('remediation:copy.subject', { customer: customerName }),
      say('remediation:copy.body', { customer: customerName, name: copy.name, hash: copy.hash }),
    )
  return (
    <>
      <p className={styles.plain}>
        {say('remediation:copy.filed')}{' '}
        <Link
          to="/customers/$customerId/engagements/$engagementId/documents"
          params={place}
          search={{ document: copy.documentId } as never}
        >
          {copy.name}
        </Link>
      </p>
      <p className={styles.hash}>{say('remediation:copy.hash', { hash: copy.hash })}</p>
      {run.may.lead && (
        <p className={styles.plain}>
          {trackingAddress === null
            ? say('remediation:copy.noAddress')
            : say('remediation:copy.address', { address: trackingAddress })}
        </p>
      )}
      {run.may.lead && mail && (
        <div className={styles.actions}>
          <a href={mail}>{say('remediation:copy.write')}</a>
          <Button {...DeliveryDialog.fetchedBy} onClick={() => setOpen(true)}>
            {say('remediation:copy.log')}
          </Button>
          {isOpen && <DeliveryDialog run={run} onClose={() => setOpen(false)} />}
        </div>
      )}
      {deliveries.length > 0 && (
        <ul className={styles.lines}>
          {deliveries.map(({ id, at, by, outcome, how, address, note }) => (
            <li key={id}>
              {say(`remediation:copy.${outcome}`, { when: format.moment(at), who: by?.name ?? '', address })}{' '}
              {say(`remediation:copy.${how}`)}
              {note !== '' && ` · ${note}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const mailTo = (address: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(address)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`

import type { RemediationConfirmation, RemediationRun } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import styles from '../remediation.module.css'

/** Everything that was ever confirmed here, the newest first; what a later change voided says so. */
export function Confirmations({ run }: { readonly run: RemediationRun }) {
  return run.confirmations.map((one) => <Confirmation key={one.id} confirmation={one} run={run} />)
}

interface Props {
  readonly confirmation: RemediationConfirmation
  readonly run: RemediationRun
}

function Confirmation({ confirmation, run }: Props) {
  const say = useText()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const { name, role, on, way, recordedBy, voidedAt, hash } = confirmation
  const told = way === 'customerPages' ? '' : say('remediation:confirm.recordedBy', { who: recordedBy?.name ?? '' })
  return (
    <section className={styles.confirmation} data-void={voidedAt !== null}>
      <p className={styles.plain}>
        <strong>{name}</strong>, {role} · {format.date(on)} · {say(`remediation:confirmedBy.${way}`)} {told}{' '}
        <Pill tone={voidedAt === null ? 'good' : 'quiet'}>
          {voidedAt === null
            ? say('remediation:confirm.valid')
            : say('remediation:confirm.void', { when: format.moment(voidedAt) })}
        </Pill>
      </p>
      <p className={styles.hash}>{say('remediation:copy.hash', { hash })}</p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{say('remediation:confirm.words')}</summary>
        {isOpen && <Words confirmation={confirmation} run={run} />}
      </details>
    </section>
  )
}

function Words({ confirmation: { id: confirmationId }, run }: Props) {
  const say = useText()
  const place = usePlace()
  const input = { ...place, runId: run.id, confirmationId }
  const query = useQuery(api.remediation.confirmation.queryOptions({ input }))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={8} />}>
      {({ text, isIntact }) => (
        <>
          <p className={styles.small}>{say(isIntact ? 'remediation:confirm.intact' : 'remediation:confirm.altered')}</p>
          <pre className={styles.record}>{text}</pre>
        </>
      )}
    </Loaded>
  )
}

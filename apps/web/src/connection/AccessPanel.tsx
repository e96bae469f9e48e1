import { Button } from '@fluentui/react-components'
import type { Connection, ConnectionView } from '@lotse/contract'
import { clouds } from '@lotse/playbook'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import styles from './connection.module.css'
import { useTenantPlace } from './connection-query.ts'
import { useRenew } from './use-renew.ts'

const ChangeConnection = onDemand(async () => (await import('./ChangeConnection.tsx')).ChangeConnection)
const ReplaceCredential = onDemand(async () => (await import('./ReplaceCredential.tsx')).ReplaceCredential)
const ConfirmIrreversible = onDemand(
  async () => (await import('../ui/dialog/ConfirmIrreversible.tsx')).ConfirmIrreversible,
)

interface Props {
  readonly view: ConnectionView
  readonly connection: Connection
}

type Open = 'change' | 'replace' | 'remove' | null

/** What the connection is made of: where it leads, with what, since when. The secret itself is nowhere. */
export function AccessPanel({ view, connection }: Props) {
  const say = useText()
  const format = useFormat()
  const pick = useLocalised()
  const place = useTenantPlace()
  const renew = useRenew()
  const [open, setOpen] = useState<Open>(null)
  const remove = useMutation(api.connection.remove.mutationOptions({ onSuccess: renew, onError: reportProblem }))
  const { cloud, directoryId, applicationId, credential, connectedAt, connectedBy } = connection
  const close = () => setOpen(null)
  return (
    <Panel title={say('connection:fact.credential')}>
      <Facts
        facts={[
          {
            label: say('connection:fact.with'),
            value: (
              <span className={styles.answer}>
                {credential.kind === 'secret'
                  ? say('connection:fact.secret')
                  : say('connection:fact.certificate', { thumbprint: credential.thumbprint ?? '' })}
                <span className={styles.quiet}>
                  {say('connection:fact.setAt', { at: format.moment(credential.setAt) })} ·{' '}
                  {credential.expiresOn === null
                    ? say('connection:fact.noExpiry')
                    : say('connection:fact.expiresOn', { date: format.date(credential.expiresOn) })}
                </span>
              </span>
            ),
          },
          { label: say('connection:fact.cloud'), value: pick(clouds[cloud].label) },
          { label: say('connection:fact.directoryId'), value: <code className={styles.id}>{directoryId}</code> },
          { label: say('connection:fact.applicationId'), value: <code className={styles.id}>{applicationId}</code> },
          {
            label: say('connection:fact.connected'),
            value:
              connectedBy === null
                ? format.moment(connectedAt)
                : say('connection:fact.by', { at: format.moment(connectedAt), name: connectedBy.name }),
          },
        ]}
      />
      {view.may.change && (
        <div className={styles.buttons}>
          <Button {...ReplaceCredential.fetchedBy} onClick={() => setOpen('replace')}>
            {say('connection:act.replace')}
          </Button>
          <Button {...ChangeConnection.fetchedBy} onClick={() => setOpen('change')}>
            {say('connection:act.change')}
          </Button>
          <Button {...ConfirmIrreversible.fetchedBy} appearance="subtle" onClick={() => setOpen('remove')}>
            {say('connection:act.remove')}
          </Button>
        </div>
      )}
      {open === 'change' && <ChangeConnection view={view} onClose={close} />}
      {open === 'replace' && <ReplaceCredential connection={connection} onClose={close} />}
      {open === 'remove' && (
        <ConfirmIrreversible
          title={say('connection:remove.title')}
          verb={say('connection:act.remove')}
          onConfirm={() => remove.mutate(place)}
          onClose={close}
        >
          <p>{say('connection:remove.what')}</p>
          <p>{say('connection:remove.afterwards')}</p>
        </ConfirmIrreversible>
      )}
    </Panel>
  )
}

import { Button } from '@fluentui/react-components'
import type { MailServer } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useSelf } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './mail.module.css'
import { Outbox } from './Outbox.tsx'
import { TestMail } from './TestMail.tsx'

const ServerDialog = onDemand(async () => (await import('./ServerDialog.tsx')).ServerDialog)
const RemoveServer = onDemand(async () => (await import('./RemoveServer.tsx')).RemoveServer)

/** The mail server Lotse sends through, a test of it, and what became of each message. */
export function MailPanel() {
  const say = useText()
  const isAdministrator = useSelf()?.may.administer === true
  const query = useQuery(api.mail.server.queryOptions({ input: {} }))
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const server = query.data?.server ?? null
  return (
    <Panel
      title={say('mail:title')}
      actions={
        isAdministrator &&
        query.data && (
          <>
            <Button {...ServerDialog.fetchedBy} onClick={() => setOpen('edit')}>
              {say(server === null ? 'mail:setUp' : 'mail:change')}
            </Button>
            {server !== null && <Button onClick={() => setOpen('remove')}>{say('mail:remove')}</Button>}
          </>
        )
      }
    >
      <Loaded query={query} skeleton={<TextSkeleton lines={3} />}>
        {(loaded) => (loaded.server === null ? <p>{say('mail:none')}</p> : <Server server={loaded.server} />)}
      </Loaded>
      {isAdministrator ? server !== null && <TestMail /> : <p>{say('mail:onlyAdministrators')}</p>}
      <h3 className={styles.heading}>{say('mail:outbox')}</h3>
      <Outbox />
      {open === 'edit' && <ServerDialog server={server} onClose={close} />}
      {open === 'remove' && <RemoveServer onClose={close} />}
    </Panel>
  )
}

function Server({ server }: { readonly server: MailServer }) {
  const say = useText()
  const { host, port, tls, userName, sender } = server
  return (
    <Facts
      facts={[
        { label: say('mail:server'), value: say('mail:serverAt', { host, port, tls: say(`mail:tlsKind.${tls}`) }) },
        { label: say('mail:userName'), value: userName ?? say('mail:noUser') },
        { label: say('mail:sender'), value: sender },
      ]}
    />
  )
}

import { Button } from '@fluentui/react-components'
import type { TeamsSetting } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useSelf } from '../app/session.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Deliveries } from './Deliveries.tsx'
import styles from './preferences.module.css'

const AddressDialog = onDemand(async () => (await import('./AddressDialog.tsx')).AddressDialog)
const HostDialog = onDemand(async () => (await import('./HostDialog.tsx')).HostDialog)

/** Where Teams takes messages of the organisation, which hosts are allowed for that, and how notices left. */
export function TeamsPanel() {
  const say = useText()
  const mayKeep = useSelf()?.may.administer === true
  const query = useQuery(api.noticeSettings.teams.queryOptions({ input: {} }))
  return (
    <Panel title={say('notices:house.title')}>
      <Loaded query={query} skeleton={<TextSkeleton lines={3} />}>
        {(setting) => <Setting setting={setting} mayKeep={mayKeep} />}
      </Loaded>
      <h3 className={styles.heading}>{say('notices:deliveries.title')}</h3>
      <Deliveries />
    </Panel>
  )
}

function Setting({ setting, mayKeep }: { readonly setting: TeamsSetting; readonly mayKeep: boolean }) {
  const say = useText()
  const format = useFormat()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'address' | 'host' | null>(null)
  const { host, setAt, allowed, known } = setting
  const act = async (work: Promise<unknown>) => {
    await work.catch(reportProblem)
    await queries.invalidateQueries({ queryKey: api.noticeSettings.key() })
  }
  return (
    <>
      {host === null ? (
        <p className={styles.line}>{say('notices:house.none')}</p>
      ) : (
        <Facts
          facts={[
            { label: say('notices:house.host'), value: host },
            { label: say('notices:house.setAt'), value: setAt === null ? '' : format.moment(setAt) },
          ]}
        />
      )}
      <p className={styles.hint}>{say('notices:house.known', { hosts: known.join(', ') })}</p>
      {allowed.length > 0 && (
        <ul className={styles.hosts}>
          {allowed.map((one) => (
            <li key={one}>
              {one}
              {mayKeep && (
                <Button
                  size="small"
                  aria-label={say('notices:house.disallowNamed', { host: one })}
                  onClick={() => void act(client.noticeSettings.disallowHost({ host: one }))}
                >
                  {say('notices:house.disallow')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayKeep ? (
        <div className={styles.buttons}>
          <Button {...AddressDialog.fetchedBy} onClick={() => setOpen('address')}>
            {say('notices:house.set')}
          </Button>
          {host !== null && (
            <Button onClick={() => void act(client.noticeSettings.removeTeams({}))}>
              {say('notices:house.remove')}
            </Button>
          )}
          <Button {...HostDialog.fetchedBy} onClick={() => setOpen('host')}>
            {say('notices:house.allow')}
          </Button>
        </div>
      ) : (
        <p>{say('notices:house.onlyAdministrators')}</p>
      )}
      {open === 'address' && (
        <AddressDialog save={(address) => client.noticeSettings.setTeams({ address })} onClose={() => setOpen(null)} />
      )}
      {open === 'host' && <HostDialog onClose={() => setOpen(null)} />}
    </>
  )
}

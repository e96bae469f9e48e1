import { Button } from '@fluentui/react-components'
import type { ItMember, WorkshopView } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import styles from './workshop.module.css'

const Duties = onDemand(async () => (await import('./Duties.tsx')).Duties)

/** The customer's IT team, and what each of them takes care of. */
export function ItTeam({ workshop: { team, may } }: { readonly workshop: WorkshopView }) {
  const say = useText()
  const place = usePlace()
  const [open, setOpen] = useState<ItMember | null>(null)
  const contacts = (
    <Link to="/customers/$customerId/engagements/$engagementId/contacts" params={place}>
      {say('workshop:team.contacts')}
    </Link>
  )
  return (
    <Panel title={say('workshop:team.title')} actions={team.length > 0 && contacts}>
      {team.length === 0 ? (
        <Empty what={say('workshop:team.none')} why={say('workshop:team.noneWhy')} how={contacts} level={3} />
      ) : (
        <ul className={styles.list}>
          {team.map((member) => (
            <li key={member.contactId}>
              <div>
                <p>{member.name}</p>
                <p className={styles.small}>
                  {member.duties.map((duty) => say(`workshop:duty.${duty}`)).join(', ') || say('workshop:team.noDuty')}
                </p>
              </div>
              {may.keep && (
                <Button size="small" {...Duties.fetchedBy} onClick={() => setOpen(member)}>
                  {say('workshop:team.duties')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open !== null && <Duties member={open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

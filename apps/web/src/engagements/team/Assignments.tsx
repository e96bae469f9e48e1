import { Button } from '@fluentui/react-components'
import type { TeamMember } from '@lotse/contract'
import { roleIds, roles } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { reportProblem } from '../../app/toasts/report.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Pill } from '../../ui/Pill.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { useEngagement } from '../engagement-context.ts'
import { usePlace } from '../use-place.ts'
import { PastAssignments } from './PastAssignments.tsx'
import styles from './team.module.css'
import { useTeamWork } from './use-team-work.ts'

const EndAssignment = onDemand(async () => (await import('./EndAssignment.tsx')).EndAssignment)

/** Who has a part in the engagement, by role, who comes first in it, and who had a part before. */
export function Assignments() {
  const say = useText()
  const query = useQuery(api.engagements.team.queryOptions({ input: usePlace() }))
  return (
    <section className={styles.section}>
      <h3>{say('team:assigned')}</h3>
      <Loaded query={query} skeleton={<TextSkeleton lines={3} />}>
        {(everybody) => {
          const present = everybody
            .filter(({ until }) => until === null)
            .toSorted(
              (a, b) => roleIds.indexOf(a.role) - roleIds.indexOf(b.role) || Number(b.isPrimary) - Number(a.isPrimary),
            )
          const hasSeveral = (one: TeamMember) => present.filter(({ role }) => role === one.role).length > 1
          return (
            <>
              {present.length === 0 && <p className={styles.quiet}>{say('team:nobody')}</p>}
              <ul className={styles.people}>
                {present.map((one) => (
                  <Item key={one.id} member={one} hasSeveral={hasSeveral(one)} />
                ))}
              </ul>
              <PastAssignments members={everybody.filter(({ until }) => until !== null)} />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function Item({ member, hasSeveral }: { readonly member: TeamMember; readonly hasSeveral: boolean }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { may } = useEngagement()
  const [isEnding, setEnding] = useState(false)
  const { mutate, isPending } = useTeamWork()
  const { id, person, role, since, isPrimary, assignedBy, reason } = member
  const label = localised(roles[role].label)
  return (
    <li className={styles.person} data-pending={isPending || undefined}>
      <span>
        <strong>
          {person.name} {isPrimary && hasSeveral && <Pill tone="good">{say('team:isPrimary')}</Pill>}
        </strong>
        <span className={styles.quiet}>
          {[
            say('team:since', { role: label, date: format.date(since) }),
            assignedBy && say('team:by', { name: assignedBy.name }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {reason && <span className={styles.quiet}>{say('team:reasonLine', { reason })}</span>}
      </span>
      {may.assign && (
        <span className={styles.buttons}>
          {hasSeveral && !isPrimary && (
            <Button
              size="small"
              disabledFocusable={isPending}
              aria-label={say('team:makePrimaryOf', { name: person.name, role: label })}
              onClick={() => mutate({ kind: 'primary', assignmentId: id }, { onError: reportProblem })}
            >
              {say('team:makePrimary')}
            </Button>
          )}
          <Button
            size="small"
            {...EndAssignment.fetchedBy}
            aria-label={say('team:endOf', { name: person.name, role: label })}
            onClick={() => setEnding(true)}
          >
            {say('team:end')}
          </Button>
        </span>
      )}
      {isEnding && <EndAssignment member={member} onClose={() => setEnding(false)} />}
    </li>
  )
}

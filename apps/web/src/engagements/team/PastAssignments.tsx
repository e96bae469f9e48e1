import type { TeamMember } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from './team.module.css'

/** Who had a part before: from when until when, and who ended it why. */
export function PastAssignments({ members }: { readonly members: readonly TeamMember[] }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  if (members.length === 0) return null
  return (
    <details>
      <summary>{say('team:past', { count: members.length })}</summary>
      <ul className={styles.people}>
        {members.map(({ id, person, role, since, until, endedBy, endReason }) => (
          <li key={id} className={styles.person}>
            <span>
              <strong>{person.name}</strong>
              <span className={styles.quiet}>
                {[
                  say('team:pastLine', {
                    role: localised(roles[role].label),
                    from: format.date(since),
                    to: until === null ? '' : format.date(until),
                  }),
                  endedBy && say('team:endedBy', { name: endedBy.name }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {endReason && <span className={styles.quiet}>{say('team:reasonLine', { reason: endReason })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

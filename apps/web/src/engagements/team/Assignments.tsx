import { Button } from '@fluentui/react-components'
import type { Assignment } from '@lotse/contract'
import { roleIds, roles } from '@lotse/playbook'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useEngagement } from '../engagement-context.ts'
import styles from './team.module.css'
import { useTeamWork } from './use-team-work.ts'

/** Who has a part in the engagement, by role; ending one can be taken back. */
export function Assignments() {
  const say = useText()
  const { assignments } = useEngagement()
  const sorted = assignments.toSorted((a, b) => roleIds.indexOf(a.role) - roleIds.indexOf(b.role))
  return (
    <section className={styles.section}>
      <h3>{say('engagements:team.assigned')}</h3>
      {sorted.length === 0 && <p className={styles.quiet}>{say('engagements:team.nobody')}</p>}
      <ul className={styles.people}>
        {sorted.map((assignment) => (
          <Item key={assignment.id} assignment={assignment} />
        ))}
      </ul>
    </section>
  )
}

function Item({ assignment }: { readonly assignment: Assignment }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const undoToast = useUndoToast()
  const { may } = useEngagement()
  const { mutate, mutateAsync, isPending } = useTeamWork()
  const { id, person, role, since } = assignment
  const label = localised(roles[role].label)
  const end = () =>
    mutate(
      { kind: 'unassign', assignmentId: id },
      {
        onSuccess: () =>
          undoToast('engagements:team.ended', () => mutateAsync({ kind: 'assign', personId: person.id, role }), {
            name: person.name,
            role: label,
          }),
        onError: reportProblem,
      },
    )
  return (
    <li className={styles.person} data-pending={isPending || undefined}>
      <span>
        <strong>{person.name}</strong>
        <span className={styles.quiet}>{say('engagements:team.since', { role: label, date: format.date(since) })}</span>
      </span>
      {may.assign && (
        <Button
          size="small"
          disabledFocusable={isPending}
          aria-label={say('engagements:team.endOf', { name: person.name, role: label })}
          onClick={end}
        >
          {say('engagements:team.end')}
        </Button>
      )}
    </li>
  )
}

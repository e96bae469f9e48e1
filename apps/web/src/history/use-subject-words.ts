import type { HistoryEvent } from '@lotse/contract'
import { roleIds, roles, taskName, workloadIds, workloads } from '@lotse/playbook'
import { usePlaybookHere } from '../engagements/engagement-context.ts'
import { useLocalised } from '../language/use-text.ts'

/** Events whose subject is a name, a title or the pseudonym of a contact. */
const isNamed = /^(contact|decision|document)\./

/** What an event was about, in words; empty where its subject is the number of a record. */
export function useSubjectWords(): (event: HistoryEvent) => string {
  const localised = useLocalised()
  const playbook = usePlaybookHere()
  return ({ event, subject }) => {
    if (isNamed.test(event)) return subject ?? ''
    const task = playbook.tasks.find(({ id }) => id === subject)
    if (task) return localised(taskName(task))
    const role = roleIds.find((id) => id === subject)
    if (role) return localised(roles[role].label)
    const workload = workloadIds.find((id) => id === subject)
    return workload ? localised(workloads[workload].label) : ''
  }
}

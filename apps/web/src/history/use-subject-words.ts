import type { HistoryEvent } from '@lotse/contract'
import {
  expertTopicIds,
  expertTopics,
  meetingSeries,
  meetingSeriesIds,
  roleIds,
  roles,
  taskName,
  workloadIds,
  workloads,
} from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { usePlaybookHere } from '../engagements/engagement-context.ts'
import { peopleQuery } from '../engagements/people.ts'
import { useLocalised } from '../language/use-text.ts'

/** Events whose subject is a name, a title or the pseudonym of a contact. */
const isNamed =
  /^(contact|decision|document|meeting|remediation|workshop|configuration|package|adoption|ring|communication|solution|insight)\./

/** What an event was about, in words; empty where its subject is the number of a record. */
export function useSubjectWords(): (event: HistoryEvent) => string {
  const localised = useLocalised()
  const playbook = usePlaybookHere()
  const { data: people = [] } = useQuery(peopleQuery)
  return ({ event, subject }) => {
    const series = meetingSeriesIds.find((id) => id === subject)
    if (series) return localised(meetingSeries[series].label)
    if (event.startsWith('expertRequest.')) {
      const topic = expertTopicIds.find((id) => id === subject)
      return topic ? localised(expertTopics[topic]) : ''
    }
    if (isNamed.test(event)) return subject ?? ''
    // The trail holds the id alone, so that a name can be forgotten.
    if (event.startsWith('link.')) return people.find(({ id }) => id === subject)?.name ?? ''
    const task = playbook.tasks.find(({ id }) => id === subject)
    if (task) return localised(taskName(task))
    const role = roleIds.find((id) => id === subject)
    if (role) return localised(roles[role].label)
    const workload = workloadIds.find((id) => id === subject)
    return workload ? localised(workloads[workload].label) : ''
  }
}

import { taskName } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useEngagement, usePlaybookHere } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised } from '../language/use-text.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

/** How many meetings are offered: those that are over, and the next ones, because decisions are written down meanwhile. */
const offered = { past: 50, upcoming: 5 } as const

/**
 * Where a decision can come from: the tasks and meetings of the engagement.
 * @param meetingId the one that is named already, which may lie further back
 */
export function useOrigins(meetingId: string): {
  readonly tasks: readonly Choice[]
  readonly meetings: readonly Choice[]
} {
  const format = useFormat()
  const localised = useLocalised()
  const place = usePlace()
  const { tasks } = useEngagement()
  const playbook = usePlaybookHere()
  const list = (when: 'past' | 'upcoming') =>
    api.meetings.list.queryOptions({ input: { ...place, when, limit: offered[when] } })
  const [past, upcoming] = [useQuery(list('past')).data, useQuery(list('upcoming')).data]
  const known = [...(upcoming?.items ?? []).toReversed(), ...(past?.items ?? [])]
  const isElsewhere = meetingId !== '' && past !== undefined && !known.some(({ id }) => id === meetingId)
  const named = useQuery(
    api.meetings.get.queryOptions({
      input: { ...place, meetingId: meetingId || place.engagementId },
      enabled: isElsewhere,
    }),
  ).data
  return {
    tasks: playbook.tasks
      .filter(({ id }) => tasks.some(({ taskId }) => taskId === id))
      .map((task) => ({ value: task.id, label: localised(taskName(task)) })),
    meetings: [...known, ...(isElsewhere && named ? [named] : [])].map(({ id, title, startsAt }) => ({
      value: id,
      label: `${title}, ${format.date(startsAt)}`,
    })),
  }
}

import { Link } from '@tanstack/react-router'
import { useText } from '../../language/use-text.ts'
import { useEngagement } from '../engagement-context.ts'
import { usePlace } from '../use-place.ts'

/** The way to a meeting for a task that is still open: its day is then the day of the task. */
export function TaskMeeting({ taskId }: { readonly taskId: string }) {
  const say = useText()
  const place = usePlace()
  const { evaluation, may } = useEngagement()
  const state = evaluation.tasks.find((one) => one.taskId === taskId)
  if (!may.planMeetings || state === undefined || state.settled) return null
  return (
    <p>
      <Link
        to="/customers/$customerId/engagements/$engagementId/meetings"
        params={place}
        search={{ planFor: taskId } as never}
      >
        {say('taskPanel:planMeeting')}
      </Link>
    </p>
  )
}

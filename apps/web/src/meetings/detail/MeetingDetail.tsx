import { Button } from '@fluentui/react-components'
import type { Meeting } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { Partial } from '../../ui/states/Partial.tsx'
import type { Planning } from '../plan/planning.ts'
import { Actions } from './Actions.tsx'
import { Agenda } from './Agenda.tsx'
import { Attendance } from './Attendance.tsx'
import styles from './detail.module.css'
import { Head } from './Head.tsx'
import { MinutesForm } from './MinutesForm.tsx'
import { Sheet } from './Sheet.tsx'
import { useMeetingWork } from './use-meeting-work.ts'

interface Props {
  readonly meetingId: string
  readonly onPlan: (planning: Planning) => void
}

/** One meeting: who, when and where, what to speak about, what was said, who does what. */
export function MeetingDetail({ meetingId, onPlan }: Props) {
  const say = useText()
  const query = useQuery(api.meetings.get.queryOptions({ input: { ...usePlace(), meetingId } }))
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <Link to="." search={((before: object) => ({ ...before, meeting: undefined })) as never}>
          ← {say('meetings:detail.back')}
        </Link>
      </p>
      <Loaded query={query} skeleton={<TextSkeleton lines={14} />}>
        {(meeting) => (
          <>
            <div className={styles.screen}>
              {meeting.removedAt && <Removed meeting={meeting} />}
              <Head meeting={meeting} />
              <div className={styles.columns}>
                <div>
                  <Agenda meeting={meeting} />
                  <MinutesForm meeting={meeting} onPlan={onPlan} />
                </div>
                <div>
                  <Attendance meeting={meeting} />
                  <Actions meeting={meeting} />
                </div>
              </div>
            </div>
            <Sheet meeting={meeting} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Removed({ meeting }: { readonly meeting: Meeting }) {
  const say = useText()
  const { restore } = useMeetingWork(meeting)
  return (
    <Partial
      what={say('meetings:detail.removedNotice')}
      why={say('meetings:detail.removedWhy')}
      {...(meeting.may.change
        ? { how: <Button onClick={() => void restore()}>{say('meetings:detail.restore')}</Button> }
        : { who: say('meetings:who') })}
    />
  )
}

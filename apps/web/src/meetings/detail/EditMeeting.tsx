import type { Meeting } from '@lotse/contract'
import { lazy, Suspense, useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { AttendeesField } from '../plan/AttendeesField.tsx'
import { NameFields, WhenFields, WhereFields } from '../plan/fields.tsx'
import { type PlanValues, seriesOf, whenOf, whereOf } from '../plan/plan-values.ts'
import { chosenValues, type EditField, editFields, editValues, fieldText } from './edit-values.ts'
import { useMeetingWork } from './use-meeting-work.ts'

const ConflictDialog = lazy(async () => ({
  default: (await import('../../ui/dialog/ConflictDialog.tsx')).ConflictDialog,
}))

interface Props {
  readonly meeting: Meeting
  readonly onClose: () => void
}

/** Changes what a meeting is, when, where and who attends; moving it is the same form. */
export function EditMeeting({ meeting, onClose }: Props) {
  const say = useText()
  const { settle } = useMeetingWork(meeting)
  const [base] = useState(meeting)
  const [conflict, setConflict] = useState<{ readonly mine: PlanValues; readonly theirs: Meeting }>()

  const save = async (values: PlanValues, on: Meeting) => {
    const { customerId, engagementId, id, version } = on
    try {
      const saved = await client.meetings.change({
        params: { customerId, engagementId, meetingId: id },
        headers: { 'if-match': ifMatch(version) },
        body: {
          series: seriesOf(values.series),
          title: values.title,
          taskId: values.taskId || null,
          ...whenOf(values),
          ...whereOf(values),
          attendees: [...values.attendees],
        },
      })
      await settle(saved)
      onClose()
    } catch (error) {
      if (!isProblem(error) || error.code !== 'changed-meanwhile') throw error
      setConflict({ mine: values, theirs: error.current as Meeting })
    }
  }

  if (conflict) {
    const { mine, theirs } = conflict
    const [before, saved] = [editValues(base), editValues(theirs)]
    return (
      <Suspense>
        <ConflictDialog
          key={theirs.version}
          fields={editFields.map((name) => ({
            name,
            label: say(`meetings:form.${name}`),
            base: fieldText(before, name),
            mine: fieldText(mine, name),
            theirs: fieldText(saved, name),
          }))}
          onResolve={(words) =>
            void save(chosenValues(mine, saved, words as Record<EditField, string>), theirs).catch(reportProblem)
          }
          onClose={onClose}
        />
      </Suspense>
    )
  }
  return (
    <FormDialog<PlanValues>
      title={say('meetings:detail.editTitle')}
      submitLabel={say('meetings:detail.save')}
      defaultValues={editValues(base) as never}
      onSubmit={(values) => save(values, base)}
      onSent={() => undefined}
      onClose={onClose}
    >
      <NameFields />
      <WhenFields />
      <WhereFields />
      <AttendeesField />
    </FormDialog>
  )
}

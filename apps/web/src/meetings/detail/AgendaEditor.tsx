import { Button, Checkbox, Textarea } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import type { Meeting } from '@lotse/contract'
import { lazy, Suspense, useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { agendaLines, type EditedPoint, editable, moved, toPoints } from './agenda-edit.ts'
import styles from './detail.module.css'
import { useMeetingWork } from './use-meeting-work.ts'

const ConflictDialog = lazy(async () => ({
  default: (await import('../../ui/dialog/ConflictDialog.tsx')).ConflictDialog,
}))

interface Props {
  readonly meeting: Meeting
  readonly onClose: () => void
}

/** The agenda point by point: reword, order, strike, add, keep for the team. */
export function AgendaEditor({ meeting, onClose }: Props) {
  const say = useText()
  const language = useLanguage()
  const { settle } = useMeetingWork(meeting)
  const [base] = useState(meeting)
  const [points, setPoints] = useState<readonly EditedPoint[]>(() => editable(meeting.agenda, language))
  const [theirs, setTheirs] = useState<Meeting>()
  const [isSaving, setSaving] = useState(false)

  const save = async (on: Meeting) => {
    const { customerId, engagementId, id, agendaVersion } = on
    setSaving(true)
    try {
      const saved = await client.meetings.changeAgenda({
        params: { customerId, engagementId, meetingId: id },
        headers: { 'if-match': ifMatch(agendaVersion) },
        body: { points: toPoints(points) },
      })
      await settle(saved)
      onClose()
    } catch (error) {
      if (isProblem(error) && error.code === 'changed-meanwhile') setTheirs(error.current as Meeting)
      else reportProblem(error)
    } finally {
      setSaving(false)
    }
  }
  const linesOf = (of: readonly EditedPoint[]) =>
    agendaLines(of, { team: say('meetings:agenda.team'), struck: say('meetings:agenda.struckOne') })
  const change = (index: number, part: Partial<EditedPoint>) =>
    setPoints(points.map((point, at) => (at === index ? { ...point, ...part } : point)))
  const add = () => {
    const point = { key: `new ${Date.now()}`, id: null, words: '', text: '', audience: 'both', struck: false } as const
    setPoints([...points, point])
  }
  return (
    <>
      <ol className={styles.editor}>
        {points.map((point, index) => (
          <PointRow
            key={point.key}
            point={point}
            number={index + 1}
            withAudience={meeting.withCustomer}
            onChange={(part) => change(index, part)}
            onMove={(step) => setPoints(moved(points, index, step))}
          />
        ))}
      </ol>
      <div className={styles.tools}>
        <Button onClick={add}>{say('meetings:agenda.add')}</Button>
        <Button appearance="primary" disabledFocusable={isSaving} onClick={() => void save(base)}>
          {say('meetings:agenda.save')}
        </Button>
        <Button onClick={onClose}>{say('meetings:agenda.cancel')}</Button>
      </div>
      {theirs && (
        <Suspense>
          <ConflictDialog
            key={theirs.agendaVersion}
            fields={[
              {
                name: 'agenda',
                label: say('meetings:agenda.title'),
                base: linesOf(editable(base.agenda, language)),
                mine: linesOf(points),
                theirs: linesOf(editable(theirs.agenda, language)),
              },
            ]}
            onResolve={({ agenda }) => {
              setTheirs(undefined)
              if (agenda === linesOf(points)) void save(theirs)
              else void settle(theirs).then(onClose)
            }}
            onClose={() => setTheirs(undefined)}
          />
        </Suspense>
      )}
    </>
  )
}

/** A new point is there to be written at once. */
const focusNew = (field: HTMLTextAreaElement | null) => field?.focus()

interface RowProps {
  readonly point: EditedPoint
  readonly number: number
  readonly withAudience: boolean
  readonly onChange: (part: Partial<EditedPoint>) => void
  readonly onMove: (step: -1 | 1) => void
}

function PointRow({ point, number, withAudience, onChange, onMove }: RowProps) {
  const say = useText()
  const { text, struck, audience } = point
  return (
    <li className={styles.editedPoint} data-struck={struck || undefined}>
      <Textarea
        {...(point.id === null && { ref: focusNew })}
        rows={Math.min(4, Math.ceil(text.length / 80) || 1)}
        resize="vertical"
        className={styles.pointText}
        aria-label={say('meetings:agenda.point', { number })}
        value={text}
        disabled={struck}
        onChange={(_event, { value }) => onChange({ text: value.replace(/\s*\n\s*/g, ' ') })}
      />
      <span className={styles.pointTools}>
        {withAudience && (
          <Checkbox
            label={say('meetings:agenda.team')}
            aria-label={say('meetings:agenda.teamOf', { number })}
            checked={audience === 'team'}
            onChange={(_event, { checked }) => onChange({ audience: checked === true ? 'team' : 'both' })}
          />
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={say('meetings:agenda.up', { number })}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={say('meetings:agenda.down', { number })}
          onClick={() => onMove(1)}
        />
        <Button size="small" onClick={() => onChange({ struck: !struck })}>
          {say(struck ? 'meetings:agenda.unstrike' : 'meetings:agenda.strike', { number })}
        </Button>
      </span>
    </li>
  )
}

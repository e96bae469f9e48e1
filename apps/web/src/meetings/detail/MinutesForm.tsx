import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { isIsoDate } from '@lotse/calendar'
import type { Meeting } from '@lotse/contract'
import { lazy, type ReactNode, Suspense } from 'react'
import { useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import type { Planning } from '../plan/planning.ts'
import styles from './detail.module.css'
import { MinutesRead } from './MinutesRead.tsx'
import { type MinutesValues, minutesFields, minutesValues, units } from './minutes-values.ts'
import { type MinutesWork, useMinutes } from './use-minutes.ts'

const ConflictDialog = lazy(async () => ({
  default: (await import('../../ui/dialog/ConflictDialog.tsx')).ConflictDialog,
}))

interface Props {
  readonly meeting: Meeting
  readonly onPlan: (planning: Planning) => void
}

/** The minutes: written here, saved when a field is left or by the button. Who may not write reads them. */
export function MinutesForm(props: Props) {
  const say = useText()
  const { meeting } = props
  return (
    <Panel title={say('meetings:minutes.title')}>
      {meeting.may.change && meeting.removedAt === null ? <Form {...props} /> : <MinutesRead meeting={meeting} />}
    </Panel>
  )
}

function Form({ meeting, onPlan }: Props) {
  const say = useText()
  const work = useMinutes(meeting)
  const { values, set, save, state, problem } = work
  const { series } = meeting
  const number = (name: 'progressDone' | 'progressPlanned') => (
    <Input type="number" min={0} value={values[name]} onChange={(_event, { value }) => set({ [name]: value })} />
  )
  const onLeave = (next: EventTarget | null, form: HTMLElement) => {
    if (!(next instanceof Node) || !form.contains(next)) void save()
  }
  return (
    <form
      className={styles.minutes}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onBlur={({ relatedTarget, currentTarget }) => onLeave(relatedTarget, currentTarget)}
    >
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Field label={say('meetings:minutes.text')} hint={say('meetings:minutes.textHint')}>
        <Textarea
          rows={10}
          resize="vertical"
          value={values.text}
          onChange={(_event, { value }) => set({ text: value })}
        />
      </Field>
      <div className={styles.row}>
        <Field label={say('meetings:minutes.unit')}>
          <Select value={values.progressUnit} onChange={(_event, { value }) => set({ progressUnit: value })}>
            <option value="">{say('meetings:minutes.noUnit')}</option>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {say(`meetings:minutes.units.${unit}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('meetings:minutes.done')}>{number('progressDone')}</Field>
        <Field label={say('meetings:minutes.planned')}>{number('progressPlanned')}</Field>
        <Field label={say('meetings:minutes.month')}>
          <Input type="month" value={values.mauMonth} onChange={(_event, { value }) => set({ mauMonth: value })} />
        </Field>
      </div>
      <Field label={say('meetings:minutes.blockers')}>
        <Textarea
          rows={3}
          resize="vertical"
          value={values.newBlockers}
          onChange={(_event, { value }) => set({ newBlockers: value })}
        />
      </Field>
      <Field label={say('meetings:minutes.decisions')} hint={say('meetings:minutes.decisionsHint')}>
        <Textarea
          rows={3}
          resize="vertical"
          value={values.decisions}
          onChange={(_event, { value }) => set({ decisions: value })}
        />
      </Field>
      <div className={styles.row}>
        <Field label={say('meetings:minutes.nextOn')}>
          <Input type="date" value={values.nextOn} onChange={(_event, { value }) => set({ nextOn: value })} />
        </Field>
        {isIsoDate(values.nextOn) && (
          <Next onPlan={onPlan} planning={{ series, on: values.nextOn }}>
            {say('meetings:minutes.planNext')}
          </Next>
        )}
      </div>
      <div className={styles.tools}>
        <Button type="submit" appearance="primary" disabledFocusable={state !== 'unsaved'}>
          {say('meetings:minutes.save')}
        </Button>
        <span className={styles.quiet} role="status">
          {state !== 'untouched' && say(`meetings:minutes.${state}`)}
        </span>
      </div>
      <Conflict meeting={meeting} work={work} />
    </form>
  )
}

interface NextProps {
  readonly onPlan: (planning: Planning) => void
  readonly planning: Planning
  readonly children: ReactNode
}

function Next({ onPlan, planning, children }: NextProps) {
  return (
    <div className={styles.next}>
      <Button onClick={() => onPlan(planning)}>{children}</Button>
    </div>
  )
}

/** Somebody else wrote meanwhile: both sides, field by field; nothing is saved before a person chose. */
function Conflict({ meeting, work }: { readonly meeting: Meeting; readonly work: MinutesWork }) {
  const say = useText()
  const { conflict, values, base, resolve, leave } = work
  if (conflict === null) return null
  const theirs = minutesValues(conflict.minutes)
  const labels = {
    text: say('meetings:minutes.text'),
    progressUnit: say('meetings:minutes.unit'),
    progressDone: say('meetings:minutes.done'),
    progressPlanned: say('meetings:minutes.planned'),
    mauMonth: say('meetings:minutes.month'),
    newBlockers: say('meetings:minutes.blockers'),
    decisions: say('meetings:minutes.decisions'),
    nextOn: say('meetings:minutes.nextOn'),
  }
  return (
    <Suspense>
      <ConflictDialog
        key={`${meeting.id} ${conflict.minutesVersion}`}
        fields={minutesFields.map((name) => ({
          name,
          label: labels[name],
          base: base[name],
          mine: values[name],
          theirs: theirs[name],
        }))}
        onResolve={(chosen) => resolve(chosen as unknown as MinutesValues)}
        onClose={leave}
      />
    </Suspense>
  )
}

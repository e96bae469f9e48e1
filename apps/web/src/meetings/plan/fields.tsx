import { Field, Input } from '@fluentui/react-components'
import { isIsoDate, isWorkingDay } from '@lotse/calendar'
import { meetingSeriesIds, type PlaybookTask, taskName } from '@lotse/playbook'
import { useEffect, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useEngagement, usePlaybookHere } from '../../engagements/engagement-context.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { type FieldProps, useField } from '../../ui/form/use-field.ts'
import { cadences, cadenceWords } from '../cadence.ts'
import { zoneName } from '../times.ts'
import { useSeriesWords } from '../use-series-words.ts'
import styles from './plan.module.css'
import { type PlanValues, seriesOf } from './plan-values.ts'

const lengths = [15, 30, 45, 60, 90, 120, 180, 240, 480]

/** A time of day in the browser's own picker; the value is HH:MM. */
function TimeField(field: FieldProps) {
  const { registration, message } = useField(field)
  return (
    <Field label={field.label} required={field.required ?? false} validationMessage={message ?? null}>
      <Input {...registration} type="time" />
    </Field>
  )
}

/** The tasks that a meeting can be held for: open ones in workflow order, and the one it is held for already. */
function useTasksHere(chosen: string): readonly PlaybookTask[] {
  const playbook = usePlaybookHere()
  const { evaluation } = useEngagement()
  return useMemo(() => {
    const open = new Set(evaluation.tasks.flatMap(({ taskId, settled }) => (settled ? [] : [taskId])))
    return playbook.tasks.filter(({ id }) => open.has(id) || id === chosen)
  }, [playbook, evaluation, chosen])
}

/** What kind of meeting, for which task, and what it is called. */
export function NameFields() {
  const say = useText()
  const localised = useLocalised()
  const seriesWords = useSeriesWords()
  const { getValues, setValue } = useFormContext<PlanValues>()
  const series = useWatch<PlanValues, 'series'>({ name: 'series' })
  // Whoever chose a series has said what the meeting is called, unless they said so already.
  useEffect(() => {
    const chosen = seriesOf(series)
    if (chosen !== null && getValues('title').trim() === '') setValue('title', seriesWords(chosen))
  }, [series, getValues, setValue, seriesWords])
  const taskId = useWatch<PlanValues, 'taskId'>({ name: 'taskId' })
  const tasks = useTasksHere(taskId)
  useEffect(() => {
    const task = tasks.find(({ id }) => id === taskId)
    if (task && getValues('title').trim() === '') setValue('title', localised(task.title))
  }, [taskId, tasks, getValues, setValue, localised])
  return (
    <>
      <SelectField
        name="series"
        label={say('meetings:form.series')}
        empty={say('meetings:noSeries')}
        options={meetingSeriesIds.map((id) => ({ value: id, label: seriesWords(id) }))}
      />
      <SelectField
        name="taskId"
        label={say('meetings:form.taskId')}
        hint={say('meetings:form.taskHint')}
        empty={say('meetings:form.noTask')}
        options={tasks.map((task) => ({ value: task.id, label: localised(taskName(task)) }))}
      />
      <TextField name="title" required label={say('meetings:form.title')} />
    </>
  )
}

/** Day, time, length and zone. */
export function WhenFields() {
  const say = useText()
  const { on, minutes, timeZone } = useWatch<PlanValues>() as PlanValues
  const isWeekend = isIsoDate(on) && !isWorkingDay(on)
  const offered = [...new Set([...lengths, Number(minutes)])].filter((length) => length > 0).sort((a, b) => a - b)
  const zones = [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()
  return (
    <>
      <div className={styles.row}>
        <DateField
          name="on"
          required
          label={say('meetings:form.on')}
          {...(isWeekend && { hint: say('meetings:form.weekend') })}
        />
        <TimeField name="at" required label={say('meetings:form.at')} />
        <SelectField
          name="minutes"
          label={say('meetings:form.minutes')}
          options={offered.map((count) => ({
            value: String(count),
            label: say('meetings:form.minutesValue', { count }),
          }))}
        />
      </div>
      <SelectField
        name="timeZone"
        label={say('meetings:form.timeZone')}
        hint={say('meetings:form.timeZoneHint')}
        options={zones.map((zone) => ({ value: zone, label: zoneName(zone) }))}
      />
    </>
  )
}

/** Remote as a rule; on site with its justification and who approved it. */
export function WhereFields() {
  const say = useText()
  const mode = useWatch<PlanValues, 'mode'>({ name: 'mode' })
  return (
    <>
      <ChoiceField
        name="mode"
        label={say('meetings:form.mode')}
        options={(['remote', 'onSite'] as const).map((value) => ({ value, label: say(`meetings:mode.${value}`) }))}
      />
      {mode === 'onSite' && (
        <>
          <TextField name="onSiteReason" required multiline rows={2} label={say('meetings:form.onSiteReason')} />
          <TextField name="onSiteApprovedBy" required label={say('meetings:form.onSiteApprovedBy')} />
        </>
      )}
      <TextField name="place" label={say('meetings:form.place')} />
      <TextField name="link" label={say('meetings:form.link')} />
    </>
  )
}

/** Once, or several at the distance of a cadence. */
export function RepeatFields() {
  const say = useText()
  const { getValues } = useFormContext<PlanValues>()
  const everyDays = useWatch<PlanValues, 'everyDays'>({ name: 'everyDays', defaultValue: getValues('everyDays') })
  return (
    <div className={styles.row}>
      <SelectField
        name="everyDays"
        label={say('meetings:form.repeat')}
        empty={say('meetings:form.once')}
        options={cadences.map((days) => ({ value: String(days), label: cadenceWords(say, days) }))}
      />
      {everyDays !== '' && <TextField name="count" type="number" label={say('meetings:form.count')} />}
    </div>
  )
}

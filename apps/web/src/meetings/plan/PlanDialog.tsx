import type { SeriesView } from '@lotse/contract'
import { meetingSeries } from '@lotse/playbook'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { renewEngagement } from '../../engagements/renew.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { seriesQuery } from '../series-query.ts'
import { ownZone } from '../times.ts'
import { AttendeesField } from './AttendeesField.tsx'
import { NameFields, RepeatFields, WhenFields, WhereFields } from './fields.tsx'
import { type PlanValues, planBody, proposedValues, singleValues } from './plan-values.ts'
import type { Planning } from './planning.ts'

interface Props {
  readonly planning: Planning
  readonly onClose: () => void
}

/** Plans a meeting or several: prefilled with the next proposed date and the people of last time. */
export function PlanDialog({ planning, onClose }: Props) {
  const { data } = useQuery(seriesQuery(usePlace()))
  // The form begins with the proposal, so it waits for it: a moment, since the page has asked already.
  return data ? <PlanForm views={data} planning={planning} onClose={onClose} /> : null
}

function PlanForm({ views, planning, onClose }: Props & { readonly views: readonly SeriesView[] }) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const today = useToday()
  const view = views.find(({ series }) => series === planning.series)
  const name = view && localised(meetingSeries[view.series].label)
  const [begin] = useState<PlanValues>(() => {
    const values = view && name ? proposedValues(view, name, ownZone()) : singleValues(today, ownZone())
    return { ...values, ...(planning.on && { on: planning.on }), taskId: planning.taskId ?? '' }
  })
  const plan = async (values: PlanValues) => {
    const { meetings } = await client.meetings.plan({ ...place, ...planBody(values) })
    showToast({ words: { key: 'meetings:planned', values: { count: meetings.length, title: values.title } } })
    await Promise.all([queries.invalidateQueries({ queryKey: api.meetings.key() }), renewEngagement(queries, place)])
  }
  return (
    <FormDialog<PlanValues>
      title={name ? say('meetings:planTitle', { series: name }) : say('meetings:planOne')}
      submitLabel={say('meetings:planSubmit')}
      defaultValues={begin as never}
      onSubmit={plan}
      onClose={onClose}
    >
      <NameFields />
      <WhenFields />
      <RepeatFields />
      <WhereFields />
      <AttendeesField />
    </FormDialog>
  )
}

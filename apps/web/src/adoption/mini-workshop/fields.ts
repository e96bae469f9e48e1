import { BARRIERS } from '@lotse/assessment'
import type { AdoptionView, MiniWorkshop } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../app/api.ts'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import type { EntryField } from '../form-values.ts'
import { useContactOptions } from '../use-contact-options.ts'
import { measureField, measureNumbers } from './form.ts'

/** The fields of a mini-workshop, in the order in which it runs: look, listen, sort, agree, check. */
export function useMiniWorkshopFields(held: MiniWorkshop | null, { groups }: AdoptionView): readonly EntryField[] {
  const say = useText()
  const localised = useLocalised()
  const contacts = useContactOptions(useMemo(() => held?.measures.map(({ contact }) => contact) ?? [], [held]))
  const funnels = useFunnels()
  return useMemo(
    () => [
      {
        name: 'groupId',
        kind: 'choice',
        label: say('adoption:field.group'),
        required: true,
        options: groups.map(({ id, name }) => ({ value: id, label: name })),
        beside: 'who',
      },
      { name: 'heldOn', kind: 'day', label: say('adoption:miniField.heldOn'), required: true, beside: 'who' },
      {
        name: 'funnelOf',
        kind: 'choice',
        label: say('adoption:miniField.funnelOf'),
        hint: say('adoption:miniField.funnelHint'),
        options: [{ value: 'tenant', label: say('adoption:mini.everybody') }, ...funnels],
      },
      {
        name: 'quotes',
        kind: 'lines',
        label: say('adoption:miniField.quotes'),
        hint: say('adoption:miniField.quotesHint'),
      },
      {
        name: 'barrier',
        kind: 'choice',
        label: say('adoption:miniField.barrier'),
        options: BARRIERS.map(({ id, title }) => ({ value: id, label: localised(title) })),
      },
      ...measureNumbers.flatMap((number): EntryField[] => {
        const name = (part: string) => measureField(number, part)
        const isThere = (values: Record<string, string>) => (values[name('words')] ?? '').trim() !== ''
        const beside = `measure${number}`
        return [
          { name: name('words'), kind: 'line', label: say('adoption:miniField.measure', { number }) },
          {
            name: name('contactId'),
            kind: 'choice',
            label: say('adoption:miniField.owner'),
            required: true,
            options: [{ value: '', label: '–' }, ...contacts],
            when: isThere,
            beside,
          },
          {
            name: name('dueOn'),
            kind: 'day',
            label: say('adoption:miniField.dueOn'),
            required: true,
            when: isThere,
            beside,
          },
          {
            name: name('gain'),
            kind: 'number',
            label: say('adoption:miniField.gain'),
            required: true,
            when: isThere,
            beside,
          },
          { name: name('done'), kind: 'yes', label: say('adoption:miniField.done'), when: isThere, beside },
        ]
      }),
      { name: 'expectedGain', kind: 'number', label: say('adoption:miniField.expectedGain'), beside: 'review' },
      { name: 'reviewOn', kind: 'day', label: say('adoption:miniField.reviewOn'), beside: 'review' },
      ...(held === null
        ? []
        : [
            {
              name: 'reviewFunnelOf',
              kind: 'choice' as const,
              label: say('adoption:miniField.reviewFunnelOf'),
              hint: say('adoption:miniField.reviewFunnelHint'),
              options: [{ value: 'tenant', label: say('adoption:mini.everybody') }, ...funnels],
            },
          ]),
      { name: 'outcome', kind: 'prose', label: say('adoption:miniField.outcome') },
      {
        name: 'outcomeGain',
        kind: 'number',
        label: say('adoption:miniField.outcomeGain'),
        hint: say('adoption:miniField.outcomeHint'),
      },
      { name: 'needsMore', kind: 'yes', label: say('adoption:miniField.needsMore') },
      { name: 'closed', kind: 'yes', label: say('adoption:miniField.closed') },
    ],
    [say, localised, groups, contacts, funnels, held],
  )
}

/** Segments by department that are large enough to be shown, as choices. None where it is not known who belongs where. */
function useFunnels() {
  const { customerId, tenant } = useEngagement()
  const input = { customerId, tenantId: tenant.id, attribute: 'department' as const }
  const { data } = useQuery(api.usagePeople.segments.queryOptions({ input }))
  return useMemo(
    () =>
      (data?.table?.rows ?? []).flatMap(({ segment }) =>
        segment === null ? [] : [{ value: `department:${segment}`, label: segment }],
      ),
    [data],
  )
}

import type { Ring, RingChange, RingCriterion, ShownRing } from '@lotse/contract'
import { RING_KINDS, RING_MATCHES } from '@lotse/rollout'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { EntryDialog } from '../adoption/EntryDialog.tsx'
import { bodyOf, type EntryField, textsOf } from '../adoption/form-values.ts'
import { useContactOptions } from '../adoption/use-contact-options.ts'
import { api, client, ifMatch } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { usePeopleHere } from '../engagements/people.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { NamesFromFile } from './NamesFromFile.tsx'

/** Adds a ring, or changes one. The names of its devices are fetched first where there are more than the page shows. */
export function EditRing({ ring, onClose }: { readonly ring: ShownRing | null; readonly onClose: () => void }) {
  const place = usePlace()
  const [begun] = useState(ring)
  const hasMore = begun !== null && begun.matchCount > begun.matchValues.length
  // Never out of the cache: an old list would be saved onto the ring as it is now.
  const { data, error } = useQuery({
    ...api.rings.names.queryOptions({ input: { ...place, ringId: begun?.id ?? '' } }),
    enabled: hasMore,
    gcTime: 0,
  })
  const hasFailed = data === undefined && error !== null
  useEffect(() => {
    if (!hasFailed) return
    onClose()
    reportProblem(error)
  }, [hasFailed, error, onClose])
  if (hasMore && data === undefined) return null
  return <Form ring={begun && { ...begun, matchValues: data?.values ?? begun.matchValues }} onClose={onClose} />
}

function Form({ ring, onClose }: { readonly ring: Ring | null; readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  const fields = useRingFields(ring)
  return (
    <EntryDialog<Ring>
      title={say(ring === null ? 'rings:add' : 'rings:editTitle')}
      fields={fields}
      entry={ring}
      begins={{ kind: 'broad', matchBy: 'none' }}
      texts={(one) => ({
        ...textsOf(fields, one),
        entryCriteria: linesOf(one?.entryCriteria),
        exitCriteria: linesOf(one?.exitCriteria),
        owner: one?.ownerContact
          ? `contact:${one.ownerContact.id}`
          : one?.ownerPerson
            ? `person:${one.ownerPerson.id}`
            : '',
      })}
      body={(values) => {
        const { owner, entryCriteria, exitCriteria, ...body } = bodyOf(fields, values)
        const [side, id] = String(owner ?? '').split(':')
        return {
          ...body,
          entryCriteria: criteriaOf(entryCriteria as string[], ring?.entryCriteria ?? []),
          exitCriteria: criteriaOf(exitCriteria as string[], ring?.exitCriteria ?? []),
          ownerContact: side === 'contact' ? id : null,
          ownerPerson: side === 'person' ? id : null,
        }
      }}
      intro={<NamesFromFile />}
      renews={api.rings.key()}
      add={(body) => client.rings.add({ ...place, ...(body as RingChange & Pick<Ring, 'name' | 'kind'>) })}
      change={(body, on) =>
        client.rings.change({
          params: { ...place, ringId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as RingChange,
        })
      }
      onClose={onClose}
    />
  )
}

const linesOf = (criteria: readonly RingCriterion[] = []): string => criteria.map(({ words }) => words).join('\n')

/** Lines that say the same as before are the same criteria, and keep their tick. */
const criteriaOf = (lines: readonly string[], present: readonly RingCriterion[]) =>
  lines.map((words) => {
    const id = present.find((one) => one.words === words)?.id
    return { words, ...(id !== undefined && { id }) }
  })

function useRingFields(ring: Ring | null): readonly EntryField[] {
  const say = useText()
  const contacts = useContactOptions([ring?.ownerContact])
  const people = usePeopleHere()
  const owners = [
    ...contacts.map(({ value, label }) => ({ value: `contact:${value}`, label })),
    ...people.map(({ id, name }) => ({ value: `person:${id}`, label: say('rings:ofTheHouse', { name }) })),
  ]
  const present = ring?.ownerPerson
  if (present && people.every(({ id }) => id !== present.id))
    owners.push({ value: `person:${present.id}`, label: present.name })
  return [
    { name: 'name', kind: 'line', label: say('rings:field.name'), required: true },
    {
      name: 'kind',
      kind: 'choice',
      label: say('rings:field.kind'),
      hint: say('rings:hint.kind'),
      required: true,
      options: RING_KINDS.map((value) => ({ value, label: say(`rings:kind.${value}`) })),
    },
    { name: 'targetGroup', kind: 'prose', label: say('rings:field.targetGroup') },
    { name: 'devices', kind: 'number', label: say('rings:field.devices'), beside: 'size' },
    { name: 'users', kind: 'number', label: say('rings:field.users'), beside: 'size' },
    { name: 'startsOn', kind: 'day', label: say('rings:field.startsOn'), beside: 'days' },
    { name: 'endsOn', kind: 'day', label: say('rings:field.endsOn'), beside: 'days' },
    { name: 'delayDays', kind: 'number', label: say('rings:field.delayDays'), hint: say('rings:hint.delayDays') },
    { name: 'owner', kind: 'choice', label: say('rings:field.owner'), options: owners },
    { name: 'entryCriteria', kind: 'lines', label: say('rings:field.entryCriteria'), hint: say('rings:hint.criteria') },
    { name: 'exitCriteria', kind: 'lines', label: say('rings:field.exitCriteria'), hint: say('rings:hint.criteria') },
    {
      name: 'matchBy',
      kind: 'choice',
      label: say('rings:field.matchBy'),
      hint: say('rings:hint.matchBy'),
      required: true,
      options: RING_MATCHES.map((value) => ({ value, label: say(`rings:match.${value}`) })),
    },
    {
      name: 'matchValues',
      kind: 'lines',
      label: say('rings:field.matchValues'),
      hint: say('rings:hint.matchValues'),
      when: ({ matchBy }) => matchBy !== 'none' && matchBy !== undefined,
    },
  ]
}

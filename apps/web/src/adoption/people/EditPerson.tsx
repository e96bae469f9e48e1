import type { AdoptionGroup, AdoptionPart, AdoptionPerson, PersonChange } from '@lotse/contract'
import { useMemo } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { EntryDialog } from '../EntryDialog.tsx'
import type { EntryField } from '../form-values.ts'
import { useContactOptions } from '../use-contact-options.ts'

interface Props {
  readonly person: AdoptionPerson | null
  /** The part a new one begins with. */
  readonly part: AdoptionPart
  readonly groups: readonly AdoptionGroup[]
  readonly onClose: () => void
}

type NewPerson = PersonChange & { contactId: string; part: AdoptionPart }

/** Names a contact as sponsor, champion or another part, or changes what is known of them. */
export function EditPerson({ person, part, groups, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  return (
    <EntryDialog<AdoptionPerson>
      title={say(
        person === null
          ? part === 'champion'
            ? 'adoption:people.addChampion'
            : 'adoption:people.add'
          : 'adoption:people.edit',
      )}
      fields={usePersonFields(person, groups)}
      entry={person}
      begins={{ part }}
      add={(body) => client.adoption.addPerson({ ...place, ...(body as NewPerson) })}
      change={(body, on) =>
        client.adoption.changePerson({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as PersonChange,
        })
      }
      onClose={onClose}
    />
  )
}

const isChampion = ({ part }: Record<string, string>) => part === 'champion'
const isNoChampion = (values: Record<string, string>) => !isChampion(values)
const parts = ['sponsor', 'successOwner', 'communicationOwner', 'stakeholder', 'champion'] as const

function usePersonFields(person: AdoptionPerson | null, groups: readonly AdoptionGroup[]): readonly EntryField[] {
  const say = useText()
  const contacts = useContactOptions(useMemo(() => [person?.contact], [person]))
  return useMemo(
    () => [
      {
        name: 'contactId',
        kind: 'choice',
        label: say('adoption:field.contact'),
        hint: say('adoption:field.contactHint'),
        required: true,
        options: [...(person === null ? [{ value: '', label: '–' }] : []), ...contacts],
      },
      {
        name: 'part',
        kind: 'choice',
        label: say('adoption:personField.part'),
        required: true,
        options: parts.map((value) => ({ value, label: say(`adoption:part.${value}`) })),
      },
      {
        name: 'groupId',
        kind: 'choice',
        label: say('adoption:field.group'),
        options: groups.map(({ id, name }) => ({ value: id, label: name })),
      },
      { name: 'site', kind: 'line', label: say('adoption:groupField.site'), beside: 'where' },
      { name: 'shift', kind: 'line', label: say('adoption:personField.shift'), beside: 'where', when: isChampion },
      {
        name: 'languages',
        kind: 'languages',
        label: say('adoption:groupField.languages'),
        hint: say('adoption:languagesHint'),
        when: isChampion,
      },
      { name: 'hours', kind: 'number', label: say('adoption:personField.hours'), beside: 'time', when: isChampion },
      {
        name: 'trainedOn',
        kind: 'day',
        label: say('adoption:personField.trainedOn'),
        beside: 'time',
        when: isChampion,
      },
      { name: 'managerAgreed', kind: 'yes', label: say('adoption:personField.managerAgreed'), when: isChampion },
      { name: 'questions', kind: 'prose', label: say('adoption:personField.questions'), when: isChampion },
      {
        name: 'act',
        kind: 'line',
        label: say('adoption:personField.act'),
        hint: say('adoption:personField.actHint'),
        when: isNoChampion,
      },
      { name: 'actOn', kind: 'day', label: say('adoption:personField.actOn'), beside: 'act', when: isNoChampion },
      {
        name: 'actDoneOn',
        kind: 'day',
        label: say('adoption:personField.actDoneOn'),
        beside: 'act',
        when: isNoChampion,
      },
    ],
    [say, contacts, groups, person],
  )
}

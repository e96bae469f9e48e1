import { OBJECTION_KINDS, OBJECTIONS } from '@lotse/assessment'
import type { AdoptionView, LoggedObjection, ObjectionChange } from '@lotse/contract'
import { useMemo } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { EntryDialog } from '../EntryDialog.tsx'
import type { EntryField } from '../form-values.ts'
import { useContactOptions } from '../use-contact-options.ts'

interface Props {
  readonly objection: LoggedObjection | null
  readonly view: AdoptionView
  /** The known objection a new one begins with. */
  readonly knownId?: string
  readonly onClose: () => void
}

type NewObjection = ObjectionChange & { said: string; kind: string; heardOn: never }

/** Logs an objection with what was answered to whom; a known one brings its words and its answer along. */
export function EditObjection({ objection, view, knownId, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const today = useToday()
  const known = OBJECTIONS.find(({ id }) => id === knownId)
  const fact = view.facts.find(({ objectionId }) => objectionId === knownId)
  return (
    <EntryDialog<LoggedObjection>
      title={say(objection === null ? 'adoption:objections.add' : 'adoption:objections.edit')}
      fields={useObjectionFields(objection, view)}
      entry={objection}
      begins={{
        heardOn: today,
        kind: 'people',
        settled: 'no',
        ...(known && { knownId: known.id, kind: known.kind, said: localised(known.said) }),
        ...(fact && { answer: localised(fact.answer) }),
        ...(fact?.source && { evidence: fact.source }),
      }}
      add={(body) => client.adoption.addObjection({ ...place, ...(body as NewObjection) })}
      change={(body, on) =>
        client.adoption.changeObjection({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as ObjectionChange,
        })
      }
      onClose={onClose}
    />
  )
}

const settled = ['no', 'partly', 'yes'] as const

function useObjectionFields(objection: LoggedObjection | null, { groups }: AdoptionView): readonly EntryField[] {
  const say = useText()
  const localised = useLocalised()
  const contacts = useContactOptions(useMemo(() => [objection?.contact, objection?.followUpBy], [objection]))
  return useMemo(
    () => [
      {
        name: 'said',
        kind: 'prose',
        label: say('adoption:objectionField.said'),
        hint: say('adoption:objectionField.saidHint'),
        required: true,
      },
      {
        name: 'contactId',
        kind: 'choice',
        label: say('adoption:objectionField.who'),
        options: contacts,
        beside: 'who',
      },
      {
        name: 'groupId',
        kind: 'choice',
        label: say('adoption:field.group'),
        options: groups.map(({ id, name }) => ({ value: id, label: name })),
        beside: 'who',
      },
      {
        name: 'kind',
        kind: 'choice',
        label: say('adoption:objectionField.kind'),
        required: true,
        options: OBJECTION_KINDS.map((value) => ({ value, label: say(`adoption:objectionKind.${value}`) })),
        beside: 'kind',
      },
      { name: 'heardOn', kind: 'day', label: say('adoption:objectionField.heardOn'), required: true, beside: 'kind' },
      {
        name: 'knownId',
        kind: 'choice',
        label: say('adoption:objectionField.known'),
        options: OBJECTIONS.map(({ id, said }) => ({ value: id, label: `${id} ${localised(said)}` })),
      },
      { name: 'answer', kind: 'prose', label: say('adoption:objectionField.answer') },
      { name: 'evidence', kind: 'line', label: say('adoption:objectionField.evidence') },
      {
        name: 'settled',
        kind: 'choice',
        label: say('adoption:objectionField.settled'),
        required: true,
        options: settled.map((value) => ({ value, label: say(`adoption:settled.${value}`) })),
      },
      { name: 'followUp', kind: 'line', label: say('adoption:objectionField.followUp') },
      {
        name: 'followUpContact',
        kind: 'choice',
        label: say('adoption:objectionField.followUpBy'),
        options: contacts,
        beside: 'follow',
      },
      { name: 'followUpOn', kind: 'day', label: say('adoption:objectionField.followUpOn'), beside: 'follow' },
      {
        name: 'isBlocker',
        kind: 'yes',
        label: say('adoption:objectionField.isBlocker'),
        hint: say('adoption:objections.toStatus'),
      },
    ],
    [say, localised, contacts, groups],
  )
}

import { IMPACT_CHANGES, TRAINING_FORMS } from '@lotse/assessment'
import type { AdoptionGroup, GroupChange } from '@lotse/contract'
import { useMemo } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { EntryDialog } from '../EntryDialog.tsx'
import type { EntryField } from '../form-values.ts'

/** Adds a group to the impact map, or changes one. */
export function EditGroup({ group, onClose }: { readonly group: AdoptionGroup | null; readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  return (
    <EntryDialog<AdoptionGroup>
      title={say(group === null ? 'adoption:groups.add' : 'adoption:groups.edit')}
      fields={useGroupFields()}
      entry={group}
      begins={{ effect: 'medium' }}
      add={(body) => client.adoption.addGroup({ ...place, ...(body as GroupChange & { name: string }) })}
      change={(body, on) =>
        client.adoption.changeGroup({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as GroupChange,
        })
      }
      onClose={onClose}
    />
  )
}

function useGroupFields(): readonly EntryField[] {
  const say = useText()
  const localised = useLocalised()
  return useMemo(() => {
    const label = (name: keyof AdoptionGroup & FieldName) => say(`adoption:groupField.${name}`)
    const options = (all: readonly { readonly id: string; readonly title: { de: string; en: string } }[]) =>
      all.map(({ id, title }) => ({ value: id, label: localised(title) }))
    return [
      { name: 'name', kind: 'line', label: label('name'), hint: say('adoption:groups.nameHint'), required: true },
      { name: 'headcount', kind: 'number', label: label('headcount'), beside: 'size' },
      { name: 'site', kind: 'line', label: label('site'), beside: 'size' },
      { name: 'shifts', kind: 'lines', label: label('shifts'), hint: say('adoption:groups.shiftsHint') },
      { name: 'ring', kind: 'line', label: label('ring'), beside: 'ring' },
      { name: 'ringDay', kind: 'day', label: label('ringDay'), beside: 'ring' },
      {
        name: 'languages',
        kind: 'languages',
        label: label('languages'),
        hint: say('adoption:languagesHint'),
        beside: 'old',
      },
      { name: 'oldVersion', kind: 'line', label: label('oldVersion'), beside: 'old' },
      { name: 'changes', kind: 'many', label: label('changes'), options: options(IMPACT_CHANGES) },
      { name: 'changeWords', kind: 'prose', label: label('changeWords') },
      { name: 'critical', kind: 'prose', label: label('critical'), hint: say('adoption:groups.criticalHint') },
      {
        name: 'effect',
        kind: 'choice',
        label: label('effect'),
        required: true,
        options: effects.map((value) => ({ value, label: say(`adoption:effect.${value}`) })),
      },
      { name: 'message', kind: 'prose', label: label('message') },
      { name: 'training', kind: 'many', label: label('training'), options: options(TRAINING_FORMS) },
    ]
  }, [say, localised])
}

const effects = ['low', 'medium', 'high'] as const
type FieldName =
  | 'name'
  | 'headcount'
  | 'site'
  | 'shifts'
  | 'ring'
  | 'ringDay'
  | 'languages'
  | 'oldVersion'
  | 'changes'
  | 'changeWords'
  | 'critical'
  | 'effect'
  | 'message'
  | 'training'

import type { Person } from '@lotse/contract'
import { originIds, origins, scenarioIds, scenarios } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'

/** Who leads an engagement, and who works on it. */
export function EngagementFields({ people }: { readonly people: readonly Person[] }) {
  const say = useText()
  const pick = useLocalised()
  const team = people
    .filter(({ kind, state }) => kind === 'staff' && state !== 'disabled')
    .map(({ id, name }) => ({ value: id, label: name }))
  const nobody = say('customers:field.nobody')
  return (
    <>
      <SelectField name="manager" label={say('customers:field.manager')} empty={nobody} options={team} />
      <SelectField name="engineer" label={say('customers:field.engineer')} empty={nobody} options={team} />
      <SelectField
        name="scenario"
        label={say('customers:field.scenario')}
        hint={say('customers:field.scenarioHint')}
        empty={say('customers:field.scenarioLater')}
        options={scenarioIds.map((value) => ({ value, label: pick(scenarios[value].label) }))}
      />
      <SelectField
        name="origin"
        label={say('customers:field.origin')}
        empty={say('customers:field.notStated')}
        options={originIds.map((value) => ({ value, label: pick(origins[value].label) }))}
      />
    </>
  )
}

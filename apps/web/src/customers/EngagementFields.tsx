import type { Person } from '@lotse/contract'
import { originIds, origins, scenarioIds, scenarios, workloads } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useLocalised, useText } from '../language/use-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { EnterpriseFields } from './EnterpriseFields.tsx'

/** Who works on an engagement, who leads it, how it came in, and how large it is. */
export function EngagementFields() {
  const say = useText()
  const pick = useLocalised()
  const people = useQuery(api.people.list.queryOptions({ input: {} }))
  return (
    <>
      <Loaded query={people} skeleton={<TextSkeleton lines={4} />}>
        {(everybody) => <Team people={everybody} />}
      </Loaded>
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
      <EnterpriseFields />
    </>
  )
}

function Team({ people }: { readonly people: readonly Person[] }) {
  const say = useText()
  const pick = useLocalised()
  const team = people
    .filter(({ kind, state }) => kind === 'staff' && state !== 'disabled')
    .map(({ id, name }) => ({ value: id, label: name }))
  const nobody = say('customers:field.nobody')
  return (
    <>
      <SelectField name="manager" label={say('customers:field.manager')} empty={nobody} options={team} />
      <SelectField
        name="engineer"
        label={say('customers:field.engineer')}
        hint={say('customers:field.teamHint', { core: pick(workloads.core.label) })}
        empty={nobody}
        options={team}
      />
    </>
  )
}

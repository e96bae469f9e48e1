import type { Engagement } from '@lotse/contract'
import { originIds, origins, scenarioIds, scenarios } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../../app/api.ts'
import { EditDialog } from '../../app/EditDialog.tsx'
import { EnterpriseFields } from '../../customers/EnterpriseFields.tsx'
import { useEnterprise } from '../../customers/use-enterprise.ts'
import { useEnterpriseWords } from '../../customers/use-enterprise-words.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { useEngagement } from '../engagement-context.ts'
import { renewEngagement } from '../renew.ts'
import { usePlace } from '../use-place.ts'
import { chosenOf, type DetailsName, detailsValues } from './details-values.ts'

/** Changes who leads, how the engagement came in, its enterprise flag and its seats. */
export function DetailsDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const localised = useLocalised()
  const queries = useQueryClient()
  const place = usePlace()
  const engagement = useEngagement()
  const readEnterprise = useEnterprise()
  const levelWords = useEnterpriseWords()
  const labels: Readonly<Record<string, string>> = Object.fromEntries(
    [...Object.entries(scenarios), ...Object.entries(origins)].map(([id, { label }]) => [id, localised(label)]),
  )
  const choice = (value: string) => labels[value] ?? say('customers:details.notStated')
  const save = async (values: Record<DetailsName, string>, on: Engagement) => {
    await client.engagements.change({
      params: place,
      headers: { 'if-match': ifMatch(on.version) },
      body: { ...chosenOf(values), ...readEnterprise(values) },
    })
    await Promise.all([renewEngagement(queries, place), queries.invalidateQueries({ queryKey: api.engagements.key() })])
  }
  return (
    <EditDialog<DetailsName, Engagement>
      title={say('customers:details.title')}
      submitLabel={say('customers:details.save')}
      thing={engagement}
      valuesOf={detailsValues}
      fields={{
        scenario: { label: say('engagements:scenario.title'), show: choice },
        origin: { label: say('customers:details.origin'), show: choice },
        enterpriseLevel: { label: say('customers:details.enterprise'), show: levelWords },
        seats: { label: say('customers:details.seats') },
      }}
      save={save}
      onClose={onClose}
    >
      <SelectField
        name="scenario"
        label={say('engagements:scenario.title')}
        {...(engagement.scenario === null && { empty: say('engagements:scenario.none') })}
        options={scenarioIds.map((id) => ({ value: id, label: localised(scenarios[id].label) }))}
      />
      <SelectField
        name="origin"
        label={say('customers:details.origin')}
        empty={say('customers:details.notStated')}
        options={originIds.map((id) => ({ value: id, label: localised(origins[id].label) }))}
      />
      <EnterpriseFields />
    </EditDialog>
  )
}

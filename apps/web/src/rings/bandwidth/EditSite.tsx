import type { RolloutPlanView } from '@lotse/contract'
import { type PlannedSite, SITE_SOURCES } from '@lotse/rollout'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import { bodyOf, type EntryField, textsOf } from '../../adoption/form-values.ts'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { NEW_SITE } from './site-values.ts'

interface Props {
  readonly plan: RolloutPlanView
  /** Which of the sites; null: a new one. */
  readonly at: number | null
  readonly onClose: () => void
}

/** Adds a site to the plan or changes one. Whoever was faster with the plan is told of, and nothing typed is lost. */
export function EditSite({ plan, at, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const number = (name: keyof PlannedSite & NumberName, beside: string): EntryField => ({
    ...{ name, kind: 'number', label: say(`rings:site.${name}`), beside, required: name !== 'lineMbit' },
  })
  const fields: EntryField[] = [
    { name: 'name', kind: 'line', label: say('rings:site.name'), required: true },
    {
      name: 'source',
      kind: 'choice',
      label: say('rings:site.source'),
      hint: say('rings:site.sourceHint'),
      required: true,
      options: SITE_SOURCES.map((value) => ({ value, label: say(`rings:site.from.${value}`) })),
    },
    number('devices', 'many'),
    number('peerPercent', 'many'),
    number('extraLanguages', 'languages'),
    number('proofingLanguages', 'languages'),
    number('visioPercent', 'more'),
    number('projectPercent', 'more'),
    number('lineMbit', 'line'),
    number('hoursPerDay', 'line'),
  ]
  const site = at === null ? null : (plan.sites[at] ?? null)
  const save = (body: Record<string, unknown>) => {
    const wanted = body as unknown as PlannedSite
    return client.rings.changePlan({
      params: place,
      headers: { 'if-match': ifMatch(plan.version) },
      body: { sites: at === null ? [...plan.sites, wanted] : plan.sites.with(at, wanted) },
    })
  }
  return (
    <EntryDialog<PlannedSite>
      title={say(at === null ? 'rings:site.add' : 'rings:site.edit')}
      fields={fields}
      entry={null}
      begins={textsOf(fields, site ?? NEW_SITE)}
      body={(values) => bodyOf(fields, values)}
      renews={api.rings.key()}
      add={save}
      onClose={onClose}
    />
  )
}

type NumberName =
  | 'devices'
  | 'peerPercent'
  | 'extraLanguages'
  | 'proofingLanguages'
  | 'visioPercent'
  | 'projectPercent'
  | 'lineMbit'
  | 'hoursPerDay'

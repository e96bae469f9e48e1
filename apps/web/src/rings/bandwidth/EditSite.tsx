import type { RolloutPlanView } from '@lotse/contract'
import { type PlannedSite, SITE_SOURCES } from '@lotse/rollout'
import { useState } from 'react'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import { type EntryField, textsOf } from '../../adoption/form-values.ts'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { type SiteAt, siteIn, siteNow } from './site-at.ts'
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
  // The plan of the moment at which somebody began: others may save theirs meanwhile.
  const [begun] = useState<SiteAt | null>(() => (at === null ? null : { plan, at }))
  const save = ({ version }: RolloutPlanView, sites: PlannedSite[]) =>
    client.rings.changePlan({ params: place, headers: { 'if-match': ifMatch(version) }, body: { sites } })
  return (
    <EntryDialog<SiteAt>
      title={say(begun === null ? 'rings:site.add' : 'rings:site.edit')}
      fields={fields}
      entry={begun}
      texts={(one) => textsOf(fields, one === null ? NEW_SITE : siteIn(one))}
      renews={api.rings.key()}
      add={(body) => save(plan, [...plan.sites, siteOf(body)])}
      change={(body, on) => save(on.plan, on.plan.sites.with(on.at, siteOf(body)))}
      currentOf={(now) => begun && siteNow(begun, now as RolloutPlanView)}
      onClose={onClose}
    />
  )
}

const siteOf = (body: Record<string, unknown>) => body as unknown as PlannedSite

type NumberName =
  | 'devices'
  | 'peerPercent'
  | 'extraLanguages'
  | 'proofingLanguages'
  | 'visioPercent'
  | 'projectPercent'
  | 'lineMbit'
  | 'hoursPerDay'

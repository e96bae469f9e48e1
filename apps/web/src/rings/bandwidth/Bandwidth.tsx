import { Button } from '@fluentui/react-components'
import type { RingsView, RolloutPlanView } from '@lotse/contract'
import { planSites } from '@lotse/rollout'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import styles from '../rings.module.css'
import { useDo } from '../use-rings.ts'
import { Sites } from './Sites.tsx'
import { Sizes } from './Sizes.tsx'
import { NEW_SITE } from './site-values.ts'
import { useAmounts } from './use-amounts.ts'

const EditSite = onDemand(async () => (await import('./EditSite.tsx')).EditSite)

/** What the lines and caches of each site have to carry, from sizes that the house may change. */
export function Bandwidth({ view: { plan, may } }: { readonly view: RingsView }) {
  const say = useText()
  const amounts = useAmounts()
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  const add = may.keep && (
    <Button {...EditSite.fetchedBy} onClick={() => setEdited('new')}>
      {say('rings:site.add')}
    </Button>
  )
  const all = planSites(plan.sites, plan.sizes)
  return (
    <>
      {plan.sites.length === 0 ? (
        <Empty
          what={say('rings:site.none')}
          why={say('rings:site.noneWhy')}
          how={
            may.keep && (
              <>
                <FromInventory plan={plan} />
                {add}
              </>
            )
          }
        />
      ) : (
        <Panel
          title={say('rings:site.title', {
            count: plan.sites.length,
            internet: amounts.data(all.internet),
            lan: amounts.data(all.lan),
          })}
          actions={add}
        >
          <Sites plan={plan} mayKeep={may.keep} onEdit={setEdited} />
          <p className={styles.small}>{say('rings:site.formula')}</p>
        </Panel>
      )}
      <Sizes plan={plan} mayKeep={may.keep} />
      {edited !== null && (
        <EditSite plan={plan} at={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}

/** Begins with the sites of the inventories and their devices, where there are any. */
function FromInventory({ plan }: { readonly plan: RolloutPlanView }) {
  const say = useText()
  const place = usePlace()
  const run = useDo()
  const { data } = useQuery(api.rings.values.queryOptions({ input: place }))
  const found = data?.site ?? []
  if (found.length === 0) return <p className={styles.small}>{say('rings:site.noInventory')}</p>
  const take = () =>
    run(() =>
      client.rings.changePlan({
        params: place,
        headers: { 'if-match': ifMatch(plan.version) },
        body: { sites: found.map(({ value, devices }) => ({ ...NEW_SITE, name: value, devices })) },
      }),
    )
  const more = data?.more.site ?? 0
  return (
    <>
      {more > 0 && <p className={styles.small}>{say('rings:site.more', { count: more })}</p>}
      <Button appearance="primary" onClick={() => void take()}>
        {say('rings:site.fromInventory', { count: found.length })}
      </Button>
    </>
  )
}

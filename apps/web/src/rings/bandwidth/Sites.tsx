import { Button } from '@fluentui/react-components'
import type { RolloutPlanView } from '@lotse/contract'
import { planSite } from '@lotse/rollout'
import { client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import styles from '../rings.module.css'
import { useDo } from '../use-rings.ts'
import { useAmounts } from './use-amounts.ts'

interface Props {
  readonly plan: RolloutPlanView
  readonly mayKeep: boolean
  readonly onEdit: (at: number) => void
}

/** The sites with what each needs. */
export function Sites({ plan, mayKeep, onEdit }: Props) {
  const say = useText()
  const format = useFormat()
  const amounts = useAmounts()
  const place = usePlace()
  const run = useDo()
  const remove = (at: number) =>
    run(() =>
      client.rings.changePlan({
        params: place,
        headers: { 'if-match': ifMatch(plan.version) },
        body: { sites: plan.sites.toSpliced(at, 1) },
      }),
    )
  const rows = plan.sites.map((site, at) => ({ site, at, needs: planSite(site, plan.sizes) }))
  return (
    <DataTable
      label={say('rings:site.table')}
      rows={rows}
      rowKey={({ at }) => String(at)}
      columns={[
        { id: 'name', header: say('rings:site.name'), rowHeader: true, cell: ({ site }) => site.name },
        {
          id: 'devices',
          header: say('rings:field.devices'),
          numeric: true,
          cell: ({ site }) => format.number(site.devices),
        },
        { id: 'source', header: say('rings:site.source'), cell: ({ site }) => say(`rings:site.from.${site.source}`) },
        { id: 'internet', header: say('rings:site.internet'), cell: ({ needs }) => amounts.data(needs.internet) },
        { id: 'lan', header: say('rings:site.lan'), cell: ({ needs }) => amounts.data(needs.lan) },
        { id: 'cache', header: say('rings:site.cache'), cell: ({ needs }) => amounts.data(needs.cache) },
        { id: 'monthly', header: say('rings:site.monthly'), cell: ({ needs }) => amounts.data(needs.monthly) },
        { id: 'days', header: say('rings:site.days'), cell: ({ needs }) => amounts.days(needs.days) },
        ...(mayKeep
          ? [
              {
                id: 'do',
                header: say('rings:site.do'),
                cell: ({ site, at }: (typeof rows)[number]) => (
                  <span className={styles.actions}>
                    <Button
                      size="small"
                      aria-label={say('rings:editOf', { name: site.name })}
                      onClick={() => onEdit(at)}
                    >
                      {say('rings:edit')}
                    </Button>
                    <Button
                      size="small"
                      aria-label={say('rings:removeOf', { name: site.name })}
                      onClick={() => void remove(at)}
                    >
                      {say('rings:remove')}
                    </Button>
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

import { Button } from '@fluentui/react-components'
import type { RemediationItem, RemediationRun } from '@lotse/contract'
import { usePlace } from '../../engagements/use-place.ts'
import { useLanguage, useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import styles from '../remediation.module.css'
import { useRemediationSearch } from '../use-remediation-search.ts'
import { WorkbookButton } from '../workbook/WorkbookButton.tsx'
import { ItemFilters } from './ItemFilters.tsx'
import { ItemRow } from './ItemRow.tsx'
import { narrowed } from './narrowed.ts'
import { Signature } from './Signature.tsx'

const ItemPanel = onDemand(async () => (await import('./ItemPanel.tsx')).ItemPanel)

/** What has to be settled, group by group, each with the reason why it is there. */
export function Checklist({ run }: { readonly run: RemediationRun }) {
  const say = useText()
  const localised = useLocalised()
  const language = useLanguage()
  const { customerId, engagementId } = usePlace()
  const [search, change] = useRemediationSearch()
  const words = ({ id, title, reason, verify }: RemediationItem) =>
    [id, localised(title), localised(reason), localised(verify)].join(' ')
  const items = narrowed(run.items, search, words, useToday())
  const open = run.items.find(({ id }) => id === search.item)
  const base = `/api/customers/${customerId}/engagements/${engagementId}/remediation`
  const csv = `${base}/checklist.csv?language=${language}`
  return (
    <>
      <Panel
        title={say('remediation:items.title')}
        actions={
          <>
            <WorkbookButton run={run} />
            <a href={`${csv}${search.hidden ? '&hidden=true' : ''}`} download="checklist.csv">
              {say('remediation:csv')}
            </a>
            <button type="button" className={styles.link} onClick={() => window.print()}>
              {say('remediation:print')}
            </button>
          </>
        }
      >
        <ItemFilters run={run} shown={items.length} />
        {items.length === 0 && (
          <Empty
            what={say('remediation:items.noneFits')}
            why={say('remediation:items.noneFitsWhy')}
            how={
              <Button
                onClick={() =>
                  change({
                    ...{ q: undefined, only: undefined, group: undefined },
                    ...{ owner: undefined, who: undefined, age: undefined },
                  })
                }
              >
                {say('remediation:items.clear')}
              </Button>
            }
          />
        )}
        {run.groups.map(({ id, title }) => {
          const here = items.filter(({ group }) => group === id)
          if (here.length === 0) return null
          return (
            <section key={id} className={styles.group}>
              <h3>{localised(title)}</h3>
              <ul>
                {here.map((item) => (
                  <ItemRow key={item.id} item={item} run={run} />
                ))}
              </ul>
            </section>
          )
        })}
        <Signature run={run} shown={items.filter(({ scope }) => scope !== 'hidden').length} />
      </Panel>
      {open && <ItemPanel key={open.id} item={open} run={run} onClose={() => change({ item: undefined })} />}
    </>
  )
}

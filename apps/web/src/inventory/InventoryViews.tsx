import { Button } from '@fluentui/react-components'
import type { InventoryOverview } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Pill } from '../ui/Pill.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { Findings } from './findings/Findings.tsx'
import styles from './inventory.module.css'
import { type View, views } from './search.ts'
import { useDevicesSearch } from './use-devices-search.ts'

const DeviceList = onDemand(async () => (await import('./device/DeviceList.tsx')).DeviceList)
const AnswersPanel = onDemand(async () => (await import('./answers/AnswersPanel.tsx')).AnswersPanel)
const InventoriesPanel = onDemand(async () => (await import('./inventories/InventoriesPanel.tsx')).InventoriesPanel)

interface Props {
  readonly overview: InventoryOverview
  readonly onChoose?: () => void
}

/** The parts of the page, one at a time: a list of thousands of devices would bury what stands below it. */
export function InventoryViews({ overview, onChoose }: Props) {
  const say = useText()
  const [{ view = 'findings' }, change] = useDevicesSearch()
  const open = overview.proposals.filter(({ answer }) => answer === null).length
  return (
    <>
      <div className={styles.bar}>
        <nav aria-label={say('inventory:views.label')} className={styles.views}>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === view ? 'page' : undefined}
              onClick={() => change({ view: one === 'findings' ? undefined : one })}
            >
              {say(`inventory:views.${one}`)}
              {one === 'answers' && open > 0 && (
                <Pill tone="moving">{say('inventory:answers.openCount', { count: open })}</Pill>
              )}
            </button>
          ))}
        </nav>
        {onChoose && (
          <Button onClick={onChoose}>
            {say('inventory:actions.import')}
            <KeyHint shortcut="i" />
          </Button>
        )}
      </div>
      <Present view={view} overview={overview} />
    </>
  )
}

function Present({ view, overview }: { readonly view: View; readonly overview: InventoryOverview }) {
  const say = useText()
  const [, change] = useDevicesSearch()
  if (view === 'inventories') return <InventoriesPanel overview={overview} />
  if (overview.findings === null)
    return (
      <Empty
        what={say('inventory:findings.none')}
        why={say('inventory:findings.noneWhy')}
        how={<Button onClick={() => change({ view: 'inventories' })}>{say('inventory:findings.toInventories')}</Button>}
      />
    )
  if (view === 'devices') return <DeviceList total={overview.findings.devices} />
  if (view === 'answers') return <AnswersPanel overview={overview} />
  return <Findings findings={overview.findings} />
}

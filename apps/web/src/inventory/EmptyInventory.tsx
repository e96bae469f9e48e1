import { Button } from '@fluentui/react-components'
import { useEngagement } from '../engagements/engagement-context.ts'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import styles from './inventory.module.css'

/** Before the first inventory: where it comes from, click by click, and where it goes; or who does that. */
export function EmptyInventory({ onChoose }: { readonly onChoose?: () => void }) {
  const say = useText()
  const { tenant } = useEngagement()
  const why = say('inventory:empty.why', { tenant: tenant.name })
  if (onChoose === undefined)
    return <Empty what={say('inventory:empty.what')} why={why} who={say('inventory:empty.who')} />
  return (
    <Panel title={say('inventory:empty.what')}>
      <p className={styles.lead}>{why}</p>
      <div className={styles.zone}>
        <strong>{say('inventory:empty.drop')}</strong>
        <Button appearance="primary" onClick={onChoose}>
          {say('inventory:empty.choose')}
          <KeyHint shortcut="i" />
        </Button>
        <p className={styles.small}>{say('inventory:empty.before')}</p>
      </div>
      <ExportSteps />
    </Panel>
  )
}

/** How inventories are exported, tool by tool. */
function ExportSteps() {
  const say = useText()
  return (
    <div className={styles.ways}>
      <section>
        <h3>{say('inventory:steps.adminCenter')}</h3>
        <ol>
          <li>{say('inventory:steps.admin1')}</li>
          <li>{say('inventory:steps.admin2')}</li>
          <li>{say('inventory:steps.admin3')}</li>
        </ol>
      </section>
      <section>
        <h3>{say('inventory:steps.configManager')}</h3>
        <ol>
          <li>{say('inventory:steps.config1')}</li>
          <li>{say('inventory:steps.config2')}</li>
          <li>{say('inventory:steps.config3')}</li>
        </ol>
      </section>
      <section>
        <h3>{say('inventory:steps.table')}</h3>
        <ol>
          <li>{say('inventory:steps.table1')}</li>
          <li>{say('inventory:steps.table2')}</li>
        </ol>
      </section>
    </div>
  )
}

import type { InventoryFindings } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Finding } from '../../ui/Finding.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { noFilters } from '../search.ts'
import { useDevicesSearch } from '../use-devices-search.ts'
import { Bar } from './Bar.tsx'
import styles from './findings.module.css'
import { type Group, keyOf, supportTones } from './support-groups.ts'

type Support = InventoryFindings['support']

const SupportTable = onDemand(async () => (await import('./SupportTable.tsx')).SupportTable)

/** As many bars as can be taken in; the table has all. */
const mostBars = 10

/** Who still runs what, with the end of its support; a bar leads to the devices. */
export function SupportFinding({ support }: { readonly support: Support }) {
  const say = useText()
  const format = useFormat()
  const open = useOpenGroup()
  const local = useLocalised()
  const { groups, checkedAt } = support
  const most = Math.max(1, ...groups.map(({ devices }) => devices))
  return (
    <Finding
      sentence={say('inventory:support.title')}
      definition={say('inventory:support.definition', { checkedAt: format.date(checkedAt) })}
      readOn={null}
      figure={
        <>
          <div className={styles.bars}>
            {groups.slice(0, mostBars).map((group) => (
              <Bar
                key={keyOf(group)}
                label={local(group.label)}
                value={group.devices}
                of={most}
                words={`${format.number(group.devices)} · ${say(`inventory:supportStatus.${group.status}`)}`}
                tone={supportTones[group.status]}
                open={{
                  onOpen: () => open(group),
                  label: say('inventory:support.open', {
                    name: local(group.label),
                    devices: format.number(group.devices),
                  }),
                }}
              />
            ))}
          </div>
          {groups.length > mostBars && (
            <p className={styles.small}>{say('inventory:support.more', { count: groups.length - mostBars })}</p>
          )}
          <Sources support={support} />
        </>
      }
      table={<SupportTable groups={groups} onOpen={open} />}
      csv={{
        fileName: 'office-support.csv',
        header: ['office', 'technology', 'channel', 'version', 'support', 'ends_on', 'devices', 'people'],
        rows: groups.map((group) => [
          group.generation,
          group.technology,
          group.channel,
          group.version,
          group.status,
          group.endsOn,
          group.devices,
          group.people,
        ]),
      }}
    />
  )
}

function Sources({ support: { sources } }: { readonly support: Support }) {
  const say = useText()
  const format = useFormat()
  return (
    <details className={styles.sources}>
      <summary>{say('inventory:support.sources')}</summary>
      <ul>
        {sources.map(({ title, checkedAt }) => (
          <li key={title}>{say('inventory:support.source', { title, date: format.date(checkedAt) })}</li>
        ))}
      </ul>
    </details>
  )
}

/** Shows the devices of a group in the list. */
function useOpenGroup(): (group: Group) => void {
  const [, change] = useDevicesSearch()
  return ({ generation, technology, channel, version }) =>
    change({
      ...noFilters,
      view: 'devices',
      state: undefined,
      generation: generation ?? '(none)',
      ...(generation !== 'm365' && { technology: technology ?? '(none)' }),
      ...(generation === 'm365' && { channel: channel ?? '(none)', version: version ?? '(none)' }),
    })
}

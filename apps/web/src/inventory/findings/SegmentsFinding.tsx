import type { IsoDate } from '@lotse/calendar'
import type { InventoryFindings } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Finding } from '../../ui/Finding.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { noFilters } from '../search.ts'
import { useDevicesSearch } from '../use-devices-search.ts'
import { Bar } from './Bar.tsx'
import styles from './findings.module.css'
import type { Segment } from './segment.ts'

const SegmentsTable = onDemand(async () => (await import('./SegmentsTable.tsx')).SegmentsTable)

type Segments = InventoryFindings['segments']

const mostBars = 12

interface Props {
  readonly segments: Segments
  /** The day of the newest inventory. */
  readonly takenTo: IsoDate
}

/** Devices by unit, site, model or system: what can be parted where names are concealed, and what a rollout is planned by. */
export function SegmentsFinding({ segments, takenTo }: Props) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const [search, change] = useDevicesSearch()
  const [first] = segments
  const shown = segments.find(({ by }) => by === search.by) ?? first
  if (shown === undefined) return null
  const { by, groups, total } = shown
  const open = (segment: Segment) => change({ ...noFilters, view: 'devices', [by]: segment.value ?? '(none)' })
  return (
    <Finding
      sentence={say('inventory:segments.title', { by: local(shown.label) })}
      definition={say('inventory:segments.devicesOnly')}
      readOn={takenTo}
      figure={
        <>
          <fieldset className={styles.parts}>
            <legend>{say('inventory:segments.by')}</legend>
            {segments.map((one) => (
              <label key={one.by}>
                <input
                  type="radio"
                  name="segments-by"
                  checked={one.by === by}
                  onChange={() => change({ by: one.by === first?.by ? undefined : one.by })}
                />
                {local(one.label)}
              </label>
            ))}
          </fieldset>
          <div className={styles.bars}>
            {groups.slice(0, mostBars).map((segment) => (
              <Bar
                key={segment.value ?? ''}
                label={local(segment.label)}
                value={segment.apps}
                of={segment.devices}
                words={say(segment.unclear > 0 ? 'inventory:segments.shareUnclear' : 'inventory:segments.share', {
                  apps: format.number(segment.apps),
                  devices: format.number(segment.devices),
                  unclear: format.number(segment.unclear),
                })}
                tone="moving"
                open={{
                  onOpen: () => open(segment),
                  label: say('inventory:segments.open', { name: local(segment.label) }),
                }}
              />
            ))}
          </div>
          {total > mostBars && (
            <p className={styles.small}>
              {say('inventory:segments.first', {
                shown: Math.min(mostBars, groups.length),
                total: format.number(total),
              })}
            </p>
          )}
        </>
      }
      table={
        <SegmentsTable
          label={say('inventory:segments.title', { by: local(shown.label) })}
          groups={groups}
          onOpen={open}
        />
      }
      csv={{
        fileName: `devices-by-${by}.csv`,
        header: [by, 'devices', 'apps', 'other_office', 'no_office', 'unclear', 'supported', 'ended'],
        rows: groups.map((one) => [
          one.value,
          one.devices,
          one.apps,
          one.otherOffice,
          one.noOffice,
          one.unclear,
          one.supported,
          one.ended,
        ]),
      }}
    />
  )
}

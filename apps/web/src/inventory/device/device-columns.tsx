import type { DeviceRowView, DeviceSupportName } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import type { Column } from '../../ui/table/column.ts'
import type { Tone } from '../../ui/verdict.ts'
import styles from './device.module.css'

export const deviceTones: Readonly<Record<DeviceSupportName, Tone>> = {
  ended: 'bad',
  unknown: 'quiet',
  supported: 'good',
  none: 'quiet',
  notLookedAt: 'quiet',
}

/** The columns of the list; the server orders by all but the signs. */
export function useDeviceColumns(): readonly Column<DeviceRowView>[] {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  return [
    {
      id: 'name',
      header: say('inventory:list.name'),
      rowHeader: true,
      sortable: true,
      cell: ({ key, name }) => (
        <Link to="." search={((before: object) => ({ ...before, device: key })) as never} resetScroll={false}>
          {name}
        </Link>
      ),
    },
    {
      id: 'office',
      header: say('inventory:list.office'),
      sortable: true,
      cell: ({ state, office, channel, version }) => (
        <span className={styles.two}>
          <span>{office === null ? say(`inventory:state.${state}`) : local(office)}</span>
          <span className={styles.small}>{[channel && local(channel), version].filter(Boolean).join(' · ')}</span>
        </span>
      ),
    },
    {
      id: 'support',
      header: say('inventory:list.support'),
      sortable: true,
      cell: ({ support, supportEndsOn }) => (
        <span className={styles.two}>
          <Pill tone={deviceTones[support]}>{say(`inventory:supportStatus.${support}`)}</Pill>
          {supportEndsOn && (
            <span className={styles.small}>
              {say(support === 'ended' ? 'inventory:list.since' : 'inventory:list.until', {
                date: format.date(supportEndsOn),
              })}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'system',
      header: say('inventory:list.system'),
      sortable: true,
      cell: ({ system }) => (system === null ? say('inventory:list.unknown') : local(system)),
    },
    {
      id: 'people',
      header: say('inventory:list.people'),
      numeric: true,
      sortable: true,
      cell: ({ people }) => format.number(people),
    },
    {
      id: 'lastSeen',
      header: say('inventory:list.lastSeen'),
      sortable: true,
      cell: ({ lastSeen }) => (lastSeen === null ? say('inventory:list.unknown') : format.date(lastSeen)),
    },
    {
      id: 'signs',
      header: say('inventory:list.signs'),
      cell: ({ signs }) => signs.map((sign) => say(`inventory:signs.${sign}`)).join(', '),
    },
  ]
}

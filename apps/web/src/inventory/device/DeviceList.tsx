import { Button } from '@fluentui/react-components'
import { Loaded } from '../../app/Loaded.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { TableSkeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { listAddress, useTenantPlace } from '../inventory-query.ts'
import { filterOf, noFilters } from '../search.ts'
import { useDevicesSearch } from '../use-devices-search.ts'
import { DeviceFilters } from './DeviceFilters.tsx'
import { DeviceTable } from './DeviceTable.tsx'
import styles from './device.module.css'
import { useDeviceRows } from './use-device-rows.ts'

/** All devices, filtered and ordered by the server; only the rows on the screen are fetched. */
export function DeviceList({ total }: { readonly total: number }) {
  const say = useText()
  const format = useFormat()
  const place = useTenantPlace()
  const [search, change] = useDevicesSearch()
  const filter = filterOf(search)
  const rows = useDeviceRows(filter)
  return (
    <Panel
      title={say('inventory:list.title')}
      actions={
        <a href={listAddress(place, filter)} download="devices.csv">
          {say('inventory:list.csv')}
        </a>
      }
    >
      <DeviceFilters found={rows.total} />
      <Loaded query={rows.first} skeleton={<TableSkeleton rows={8} />}>
        {() =>
          rows.total === 0 ? (
            <Empty
              what={say('inventory:list.none')}
              why={say('inventory:list.noneWhy', { total: format.number(total) })}
              how={<Button onClick={() => change(noFilters)}>{say('inventory:list.clear')}</Button>}
            />
          ) : (
            <DeviceTable rows={rows} />
          )
        }
      </Loaded>
      <p className={styles.print}>{say('inventory:list.print')}</p>
    </Panel>
  )
}

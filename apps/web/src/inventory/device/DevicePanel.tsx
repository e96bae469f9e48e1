import type { DeviceDetails } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { useTenantPlace } from '../inventory-query.ts'
import styles from './device.module.css'
import { deviceTones } from './device-columns.tsx'

interface Props {
  readonly deviceKey: string
  readonly onClose: () => void
}

/** One device: its Office and what becomes of it, what else is known, and who says so. */
export function DevicePanel({ deviceKey, onClose }: Props) {
  const say = useText()
  const place = useTenantPlace()
  const query = useQuery(api.inventory.device.queryOptions({ input: { ...place, deviceKey } }))
  return (
    <SidePanel title={query.data?.name ?? say('inventory:device.one')} open onClose={onClose}>
      <Loaded query={query} skeleton={<TextSkeleton lines={10} />}>
        {(device) => <Opened device={device} />}
      </Loaded>
    </SidePanel>
  )
}

function Opened({ device }: { readonly device: DeviceDetails }) {
  const say = useText()
  return (
    <div className={styles.panel}>
      <h3>{say('inventory:device.office')}</h3>
      <Products device={device} />
      <Doubles device={device} />
      <h3>{say('inventory:device.facts')}</h3>
      <DeviceFacts device={device} />
      <AddIns device={device} />
      <h3>{say('inventory:device.seenIn')}</h3>
      <SeenIn device={device} />
    </div>
  )
}

function Products({ device: { products } }: { readonly device: DeviceDetails }) {
  const say = useText()
  const local = useLocalised()
  if (products === null) return <p>{say('inventory:device.notLookedAt')}</p>
  if (products.length === 0) return <p>{say('inventory:device.noOffice')}</p>
  return (
    <ul className={styles.products}>
      {products.map((product) => {
        const { name, technology, architecture, channel, version, build, support, assumed } = product
        const about = [
          channel && local(channel),
          version && say('inventory:device.version', { version }),
          build && say('inventory:device.build', { build }),
          technology && local(technology),
          architecture && local(architecture),
        ]
        return (
          <li key={JSON.stringify(product)}>
            <span className={styles.productHead}>
              <strong>{local(name)}</strong>
              {support && (
                <Pill tone={deviceTones[support.status]}>{say(`inventory:supportStatus.${support.status}`)}</Pill>
              )}
            </span>
            <span>{about.filter(Boolean).join(' · ')}</span>
            {support && <span className={styles.small}>{local(support.reason)}</span>}
            {assumed && <span className={styles.small}>{say('inventory:device.assumed')}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function DeviceFacts({ device }: { readonly device: DeviceDetails }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const flag = (value: boolean | null) =>
    value === null ? null : say(value ? 'inventory:device.yes' : 'inventory:device.no')
  const { system, processor, shared, languages, lastSeen, people, virtual, usesMacros, addIns, hasAddIns } = device
  const facts: readonly { readonly label: string; readonly value: ReactNode }[] = [
    { label: say('inventory:device.system'), value: system && local(system) },
    { label: say('inventory:device.lastSeen'), value: lastSeen && format.date(lastSeen) },
    {
      label: say('inventory:device.people'),
      value: (
        <>
          {format.number(people)} <span className={styles.small}>{say('inventory:device.peopleWhy')}</span>
        </>
      ),
    },
    { label: say('inventory:device.shared'), value: shared && local(shared) },
    { label: say('inventory:device.languages'), value: languages?.join(', ') },
    // Where their names are known they stand below.
    { label: say('inventory:device.hasAddIns'), value: addIns === null ? flag(hasAddIns) : null },
    { label: say('inventory:device.macros'), value: flag(usesMacros) },
    { label: say('inventory:device.model'), value: device.model },
    { label: say('inventory:device.serial'), value: device.serial },
    { label: say('inventory:device.id'), value: device.id },
    { label: say('inventory:device.unit'), value: device.unit },
    { label: say('inventory:device.site'), value: device.site },
    { label: say('inventory:device.processor'), value: processor && local(processor) },
    { label: say('inventory:device.virtual'), value: flag(virtual) },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== null && value !== undefined && value !== '')} />
}

function AddIns({ device: { addIns } }: { readonly device: DeviceDetails }) {
  const say = useText()
  if (addIns === null) return null
  return (
    <>
      <h3>{say('inventory:device.addIns')}</h3>
      {addIns.length === 0 ? (
        <p>{say('inventory:device.noAddIns')}</p>
      ) : (
        <ul className={styles.plain}>
          {addIns.map(({ name, app }) => (
            <li key={`${name} ${app}`}>{app === null ? name : say('inventory:device.addInOf', { name, app })}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Doubles({ device: { doubles } }: { readonly device: DeviceDetails }) {
  const say = useText()
  if (doubles.length === 0) return null
  return (
    <>
      <h3>{say('inventory:device.doubles')}</h3>
      <ul className={styles.plain}>
        {doubles.map(({ key, name, because }) => (
          <li key={key}>
            <Link to="." search={((before: object) => ({ ...before, device: key })) as never} resetScroll={false}>
              {say(because === 'name' ? 'inventory:device.doubleName' : 'inventory:device.doubleSerial', { name })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function SeenIn({ device: { seenIn } }: { readonly device: DeviceDetails }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  return (
    <ul className={styles.plain}>
      {seenIn.map(({ snapshotId, source, takenOn, counts }) => (
        <li key={snapshotId}>
          {say(counts ? 'inventory:device.seen' : 'inventory:device.seenOld', {
            source: local(source),
            date: format.date(takenOn),
          })}
        </li>
      ))}
    </ul>
  )
}

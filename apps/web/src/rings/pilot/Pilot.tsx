import { Field, Input } from '@fluentui/react-components'
import type { PilotProposalView, PilotTrait, RingsView } from '@lotse/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import styles from '../rings.module.css'
import { TakeOver } from './TakeOver.tsx'
import { useSettled } from './use-settled.ts'

/** The smallest pilot that has seen everything the inventories know, and why each device is in it. */
export function Pilot({ view }: { readonly view: RingsView }) {
  const place = usePlace()
  const [addInsFrom, setAddInsFrom] = useState(1)
  const settled = useSettled(addInsFrom)
  const query = useQuery({
    ...api.rings.pilot.queryOptions({ input: { ...place, addInsFrom: settled } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={10} />}>
      {(pilot) => <Proposed pilot={pilot} view={view} addInsFrom={addInsFrom} onAddInsFrom={setAddInsFrom} />}
    </Loaded>
  )
}

interface Props {
  readonly pilot: PilotProposalView
  readonly view: RingsView
  readonly addInsFrom: number
  readonly onAddInsFrom: (devices: number) => void
}

function Proposed({ pilot, view, addInsFrom, onAddInsFrom }: Props) {
  const say = useText()
  const format = useFormat()
  const { picks, devices, silent, missing, covered, ignored, smallest } = pilot
  if (devices === 0) return <Empty what={say('rings:pilot.none')} why={say('rings:pilot.noneWhy')} />
  const counts = covered
    .filter(({ values }) => values > 0)
    .map(({ kind, values }) => say(`rings:pilot.count.${kind}`, { count: values }))
  return (
    <Panel title={say('rings:pilot.title', { count: picks.length, devices: format.number(devices) })}>
      <div className={styles.intro}>
        <p>{say('rings:pilot.covers', { what: format.list(counts) })}</p>
        <p className={styles.small}>
          {say(smallest ? 'rings:pilot.smallest' : 'rings:pilot.small')}{' '}
          {silent > 0 && say('rings:pilot.silent', { count: silent })}{' '}
          {missing.length > 0 &&
            say('rings:pilot.missing', { what: format.list(missing.map((kind) => say(`rings:trait.${kind}`))) })}
        </p>
        <Field
          label={say('rings:pilot.addInsFrom')}
          hint={say('rings:pilot.addInsHint')}
          className={styles.narrow ?? ''}
        >
          <Input
            type="number"
            min={1}
            value={String(addInsFrom)}
            onChange={(_event, { value }) =>
              onAddInsFrom(Math.max(1, Math.min(100_000, Math.trunc(Number(value)) || 1)))
            }
          />
        </Field>
        {ignored.length > 0 && <p className={styles.small}>{say('rings:pilot.ignored', { count: ignored.length })}</p>}
      </div>
      <Picks picks={picks} />
      {view.may.keep && <TakeOver view={view} pilot={pilot} />}
    </Panel>
  )
}

function Picks({ picks }: Pick<PilotProposalView, 'picks'>) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const words = (traits: readonly PilotTrait[]) =>
    traits.map(({ kind, label }) =>
      say('rings:pilot.trait', { kind: say(`rings:trait.${kind}`), value: localised(label) }),
    )
  return (
    <DataTable
      label={say('rings:pilot.table')}
      rows={picks}
      rowKey={({ key }) => key}
      columns={[
        { id: 'name', header: say('rings:pilot.device'), rowHeader: true, cell: ({ name }) => name },
        { id: 'alone', header: say('rings:pilot.alone'), cell: ({ alone }) => words(alone).join('; ') },
        {
          id: 'all',
          header: say('rings:pilot.all'),
          cell: ({ traits }) => (
            <details>
              <summary>{say('rings:pilot.traits', { count: traits.length })}</summary>
              {words(traits).join('; ')}
            </details>
          ),
        },
        { id: 'alike', header: say('rings:pilot.alike'), numeric: true, cell: ({ alike }) => format.number(alike - 1) },
      ]}
    />
  )
}

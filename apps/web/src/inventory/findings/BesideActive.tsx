import type { InventoryFindings } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Finding } from '../../ui/Finding.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { Bar } from './Bar.tsx'
import styles from './findings.module.css'

const BesideTable = onDemand(async () => (await import('./BesideTable.tsx')).BesideTable)

const states = ['apps', 'otherOffice', 'noOffice', 'unclear', 'noDevice'] as const

/** Installed and active as two lengths of the same people: how far they are apart says what helps. */
export function BesideActive({ beside }: { readonly beside: NonNullable<InventoryFindings['beside']> }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const { people, installed, active, byState, unmatched, notTold, covered } = beside
  // Rounded down, as the sentences above: 69.6 % is not 70 %.
  const share = (part: number) => format.percent(people === 0 ? 0 : Math.floor((part * 100) / people) / 100, 0)
  const of = (part: number) =>
    say('inventory:beside.share', { part: format.number(part), whole: format.number(people) })
  const rows = states.map((state) => {
    const { active: on = 0, notActive: off = 0 } = byState[state] ?? {}
    return { state, words: say(`inventory:beside.byState.${state}`), on, off, all: on + off }
  })
  return (
    <Finding
      sentence={say(covered ? 'inventory:beside.title' : 'inventory:beside.titleAtLeast', {
        installed: share(installed),
        active: share(active),
      })}
      definition={local(beside.definition)}
      readOn={null}
      figure={
        <>
          <div className={styles.bars}>
            <Bar
              label={say('inventory:beside.installed')}
              value={installed}
              of={people}
              words={of(installed)}
              tone="moving"
            />
            {notTold > 0 && (
              <Bar
                label={say('inventory:beside.notTold')}
                value={notTold}
                of={people}
                words={of(notTold)}
                tone="quiet"
              />
            )}
            <Bar label={say('inventory:beside.active')} value={active} of={people} words={of(active)} tone="good" />
          </div>
          <p className={styles.small}>
            {say('inventory:beside.unmatched', {
              devices: format.number(unmatched.devicesWithoutPerson),
              accounts: format.number(unmatched.accounts),
              others: format.number(unmatched.notInReport),
            })}
          </p>
        </>
      }
      table={<BesideTable rows={rows} />}
      csv={{
        fileName: 'installed-beside-active.csv',
        header: ['state', 'people', 'active', 'not_active'],
        rows: rows.map(({ state, all, on, off }) => [state, all, on, off]),
      }}
    />
  )
}

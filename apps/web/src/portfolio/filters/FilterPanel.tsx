import { Button } from '@fluentui/react-components'
import type { PortfolioChoices } from '@lotse/contract'
import { cloudIds, reasonIds, scenarioIds, servicePhaseIds, usageStatusIds } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { verdictSigns } from '../../ui/verdict.ts'
import { toggled, unfiltered, valuesOf, without } from '../address/narrow.ts'
import {
  type FilterName,
  findingKinds,
  isFiltered,
  type ListName,
  type PortfolioSearch,
  readPortfolioSearch,
} from '../address/search.ts'
import { useFiscalPeriods } from '../use-fiscal-periods.ts'
import { CheckList } from './CheckList.tsx'
import styles from './filters.module.css'
import { monthChoices } from './month-choices.ts'
import { useValueWords } from './use-filter-words.ts'

interface Props {
  readonly search: PortfolioSearch
  readonly choices: PortfolioChoices | undefined
  /** How many rows the filters leave; undefined while they are counted. */
  readonly found: number | undefined
  readonly onShow: (next: PortfolioSearch) => void
  readonly onClose: () => void
}

const flags = ['mine', 'overdue', 'targetOverdue', 'ownDefinition'] as const
const dueDays: readonly number[] = [0, 7, 14, 30]

/** Every filter there is. The rows follow at once, behind the panel; nothing has to be confirmed. */
export function FilterPanel({ search, choices, found, onShow, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const valueWords = useValueWords(choices)
  const periods = useFiscalPeriods()
  const today = useToday()
  const { dueWithin } = search
  const dueChoices = dueWithin === undefined || dueDays.includes(dueWithin) ? dueDays : [...dueDays, dueWithin]
  const ids = (things: readonly { readonly id: string }[] | undefined) => things?.map(({ id }) => id) ?? []
  const lists: readonly (readonly [ListName, readonly string[]])[] = [
    ['state', Object.keys(verdictSigns)],
    ['phase', servicePhaseIds],
    ['l1', [...usageStatusIds, 'none']],
    ['l2', reasonIds],
    ['findings', findingKinds],
    ['lead', [...ids(choices?.leads), 'none']],
    ['group', ids(choices?.groups)],
    ['tag', ids(choices?.tags)],
    ['country', choices?.countries ?? []],
    ['cloud', cloudIds],
    ['scenario', [...scenarioIds, 'none']],
  ]
  const set = (name: FilterName, value: unknown) => onShow(readPortfolioSearch({ ...search, [name]: value }))
  return (
    <SidePanel title={say('portfolio:filters.title')} open onClose={onClose}>
      <div className={styles.panel}>
        <div className={styles.flags}>
          {flags.map((name) => (
            <label key={name} className={styles.option}>
              <input
                type="checkbox"
                checked={search[name] === true}
                onChange={() => onShow(search[name] ? without(search, name) : toggled(search, name, 'true'))}
              />
              <span>{say(`portfolio:filters.${name}`)}</span>
            </label>
          ))}
        </div>
        <label className={styles.field}>
          <span>{say('portfolio:filters.dueWithin')}</span>
          <select value={search.dueWithin ?? ''} onChange={(event) => set('dueWithin', event.target.value)}>
            <option value="">{say('portfolio:filters.any')}</option>
            {dueChoices.map((days) => (
              <option key={days} value={days}>
                {say('portfolio:filters.dueWithinDays', { count: days })}
              </option>
            ))}
          </select>
        </label>
        <div className={styles.range}>
          {(['targetFrom', 'targetTo'] as const).map((name) => (
            <label key={name} className={styles.field}>
              <span>{say(`portfolio:filters.${name}`)}</span>
              <select value={search[name] ?? ''} onChange={(event) => set(name, event.target.value)}>
                <option value="">{say('portfolio:filters.any')}</option>
                {monthChoices(today, search[name]).map((month) => (
                  <option key={month} value={month}>
                    {format.month(month)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <div className={styles.flags}>
          {periods.map(({ kind, name, from, to }) => {
            const isOn = search.targetFrom === from && search.targetTo === to
            const { targetFrom: _, targetTo: __, ...others } = search
            return (
              <Button
                key={kind}
                size="small"
                aria-pressed={isOn}
                onClick={() =>
                  onShow(readPortfolioSearch(isOn ? others : { ...others, targetFrom: from, targetTo: to }))
                }
              >
                {say('portfolio:fiscal.target', { name })}
              </Button>
            )
          })}
        </div>
        {lists.map(([name, values]) => (
          <CheckList
            key={name}
            legend={say(`portfolio:filters.${name}`)}
            options={values.map((value) => ({ value, label: valueWords(name, value) ?? value }))}
            chosen={valuesOf(search, name)}
            onToggle={(value) => onShow(toggled(search, name, value))}
          />
        ))}
        <div className={styles.foot}>
          <span role="status">
            {found === undefined
              ? say('portfolio:filters.counting')
              : say('portfolio:filters.found', { count: found, number: format.number(found) })}
          </span>
          {isFiltered(search) && (
            <Button onClick={() => onShow(unfiltered(search))}>{say('portfolio:filters.clear')}</Button>
          )}
          <Button appearance="primary" onClick={onClose}>
            {say('portfolio:filters.done')}
          </Button>
        </div>
      </div>
    </SidePanel>
  )
}

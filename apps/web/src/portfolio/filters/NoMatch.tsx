import type { PortfolioChoices } from '@lotse/contract'
import { useQueries } from '@tanstack/react-query'
import { api } from '../../app/api.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Empty } from '../../ui/states/Empty.tsx'
import { partsOf, unfiltered, without } from '../address/narrow.ts'
import type { PortfolioSearch } from '../address/search.ts'
import { listInput } from '../rows/list-input.ts'
import styles from './filters.module.css'
import { usePartWords } from './use-filter-words.ts'

interface Props {
  readonly search: PortfolioSearch
  readonly choices: PortfolioChoices | undefined
  readonly onShow: (next: PortfolioSearch) => void
}

/** More filters than these are not tried one by one. */
const mostTried = 8

/** Nothing fits: which single filter, taken out, brings how many rows. */
export function NoMatch({ search, choices, onShow }: Props) {
  const say = useText()
  const format = useFormat()
  const words = usePartWords(choices)
  const parts = partsOf(search).slice(0, mostTried)
  const tries = useQueries({
    queries: parts.map(({ name, value }) =>
      api.portfolio.list.queryOptions({ input: { ...listInput(without(search, name, value)), limit: 1 } }),
    ),
  })
  const helpful = parts
    .map((part, index) => ({ part, total: tries[index]?.data?.total ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
  return (
    <Empty
      what={say('portfolio:nothing.what')}
      why={say(helpful.length > 0 || parts.length < 2 ? 'portfolio:nothing.why' : 'portfolio:nothing.several')}
      how={
        <ul className={styles.chips}>
          {helpful.map(({ part, total }) => (
            <li key={`${part.name}=${part.value}`}>
              <button
                type="button"
                className={styles.chip}
                onClick={() => onShow(without(search, part.name, part.value))}
              >
                <span className={styles.chipWords}>
                  {say('portfolio:nothing.loosen', { filter: words(part, search), number: format.number(total) })}
                </span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className={styles.clear} onClick={() => onShow(unfiltered(search))}>
              {say('portfolio:filters.clear')}
            </button>
          </li>
        </ul>
      }
    />
  )
}

import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { PortfolioChoices } from '@lotse/contract'
import { memo } from 'react'
import { useText } from '../../language/use-text.ts'
import { partsOf, unfiltered, without } from '../address/narrow.ts'
import type { PortfolioSearch } from '../address/search.ts'
import styles from './filters.module.css'
import { usePartWords } from './use-filter-words.ts'

interface Props {
  readonly search: PortfolioSearch
  readonly choices: PortfolioChoices | undefined
  readonly onShow: (next: PortfolioSearch) => void
}

/** Everything that narrows the rows, one by one; a click takes it out. */
export const Chips = memo(function Chips({ search, choices, onShow }: Props) {
  const say = useText()
  const words = usePartWords(choices)
  const parts = partsOf(search)
  if (parts.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={say('portfolio:filters.active')}>
      {parts.map((part) => {
        const label = words(part, search)
        return (
          <li key={`${part.name}=${part.value}`}>
            <button
              type="button"
              className={styles.chip}
              title={say('portfolio:filters.takeOut')}
              onClick={() => onShow(without(search, part.name, part.value))}
            >
              <span className={styles.chipWords}>{label}</span>
              <span className="visually-hidden">: {say('portfolio:filters.takeOut')}</span>
              <DismissRegular aria-hidden />
            </button>
          </li>
        )
      })}
      {parts.length > 1 && (
        <li>
          <button type="button" className={styles.clear} onClick={() => onShow(unfiltered(search))}>
            {say('portfolio:filters.clear')}
          </button>
        </li>
      )}
    </ul>
  )
})

import { Link } from '@tanstack/react-router'
import type { MouseEventHandler } from 'react'
import { useText } from '../../language/use-text.ts'
import { useSelf } from '../session.ts'
import styles from './Navigation.module.css'
import { type NavigationItem, navigationItems } from './navigation-items.ts'
import { SavedViews } from './SavedViews.tsx'

/** The links of the left side, group by group; only what this person may see. */
export function Navigation({ onFollow }: { readonly onFollow?: MouseEventHandler }) {
  const say = useText()
  const self = useSelf()
  const visible = navigationItems.filter((item) => self !== null && item.isVisible(self))
  const administration = visible.filter(({ group }) => group === 'administration')
  return (
    <nav aria-label={say('app:navigation.label')} className={styles.navigation} onClickCapture={onFollow}>
      <Entries items={visible.filter(({ group }) => group === 'main')} />
      {self?.may.readPortfolio && <SavedViews />}
      {administration.length > 0 && (
        <>
          <p className={styles.heading}>{say('app:navigation.administration')}</p>
          <Entries items={administration} />
        </>
      )}
    </nav>
  )
}

function Entries({ items }: { readonly items: readonly NavigationItem[] }) {
  const say = useText()
  return (
    <ul className={styles.list}>
      {items.map(({ id, label, icon: Icon, to, sign: Sign }) => (
        <li key={id}>
          <Link to={to} className={styles.entry} activeProps={{ 'aria-current': 'page' }}>
            <Icon aria-hidden />
            <span>{say(label)}</span>
            {Sign && <Sign />}
          </Link>
        </li>
      ))}
    </ul>
  )
}

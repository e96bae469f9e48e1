import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark'
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { searchOf } from '../../portfolio/search.ts'
import { api } from '../api.ts'
import styles from './Navigation.module.css'

/** The saved views of the portfolio, one's own and those shared, in one's own order, each with how many it shows. */
export function SavedViews() {
  const say = useText()
  const { view: shown }: { view?: string } = useSearch({ strict: false })
  const { data: views = [] } = useQuery(api.portfolio.views.list.queryOptions({ input: {} }))
  const { data: counts = [] } = useQuery({
    ...api.portfolio.views.counts.queryOptions({ input: {} }),
    enabled: views.length > 0,
  })
  const format = useFormat()
  if (views.length === 0) return null
  return (
    <>
      <p className={styles.heading} id="saved-views">
        {say('app:navigation.savedViews')}
      </p>
      <ul className={styles.list} aria-labelledby="saved-views">
        {views.map((view) => {
          const Icon = view.shared ? PeopleTeamRegular : BookmarkRegular
          const count = counts.find(({ viewId }) => viewId === view.id)?.engagements
          return (
            <li key={view.id}>
              <Link
                to="/portfolio"
                search={searchOf(view)}
                className={styles.entry}
                activeProps={{}}
                aria-current={view.id === shown ? 'true' : undefined}
              >
                <Icon aria-hidden />
                <span className={styles.viewName}>{view.name}</span>
                {view.shared && <span className="visually-hidden">({say('app:navigation.sharedView')})</span>}
                {count !== undefined && <span className={styles.count}>{format.number(count)}</span>}
              </Link>
            </li>
          )
        })}
      </ul>
    </>
  )
}

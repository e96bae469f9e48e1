import { Field, Select } from '@fluentui/react-components'
import type { ExpertRequestView } from '@lotse/contract'
import { expertRequestStateIds, expertRequestStates, expertTopicIds, expertTopics } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import { SearchField } from '../ui/SearchField.tsx'
import styles from './expert-requests.module.css'
import { queueViews } from './filter.ts'
import type { QueueSearch } from './search.ts'

interface Props {
  readonly search: QueueSearch
  readonly view: ExpertRequestView
  readonly counts: { readonly toDecide: number; readonly mine: number; readonly overdue: number } | undefined
  readonly total: number | undefined
  readonly onChange: (next: { readonly [K in keyof QueueSearch]?: QueueSearch[K] | undefined }) => void
}

/** Whose requests, and which of them; all of it stands in the address. */
export function QueueFilters({ search, view, counts, total, onChange }: Props) {
  const say = useText()
  const localised = useLocalised()
  const countOf = (one: ExpertRequestView) => (one === 'all' ? undefined : counts?.[one])
  return (
    <search className={styles.filters}>
      <Field label={say('expertRequests:queue.view')}>
        <Select value={view} onChange={(_event, { value }) => onChange({ view: value })}>
          {queueViews.map((one) => {
            const count = countOf(one)
            const name = say(`expertRequests:queue.views.${one}`)
            return (
              <option key={one} value={one}>
                {count === undefined ? name : say('expertRequests:queue.counted', { name, count })}
              </option>
            )
          })}
        </Select>
      </Field>
      <SearchField
        label={say('expertRequests:queue.search')}
        value={search.q ?? ''}
        onChange={(words) => onChange({ q: words || undefined })}
      />
      <Field label={say('expertRequests:column.state')}>
        <Select value={search.state ?? ''} onChange={(_event, { value }) => onChange({ state: value || undefined })}>
          <option value="">{say('expertRequests:queue.every')}</option>
          {expertRequestStateIds.map((one) => (
            <option key={one} value={one}>
              {localised(expertRequestStates[one].label)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('expertRequests:queue.topic')}>
        <Select value={search.topic ?? ''} onChange={(_event, { value }) => onChange({ topic: value || undefined })}>
          <option value="">{say('expertRequests:queue.every')}</option>
          {expertTopicIds.map((one) => (
            <option key={one} value={one}>
              {localised(expertTopics[one])}
            </option>
          ))}
        </Select>
      </Field>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={search.overdue === true}
          onChange={({ target }) => onChange({ overdue: target.checked || undefined })}
        />
        {counts === undefined
          ? say('expertRequests:queue.overdue')
          : say('expertRequests:queue.overdueCounted', { count: counts.overdue })}
      </label>
      <span role="status" className={styles.count}>
        {total !== undefined && say('expertRequests:queue.count', { count: total })}
      </span>
    </search>
  )
}

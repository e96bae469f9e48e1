import { Button, Field, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../engagements/people.ts'
import { useText } from '../language/use-text.ts'
import { customerEvents, eventLabels } from './event-labels.ts'
import styles from './HistoryPage.module.css'
import { useHistoryFilter } from './use-history-filter.ts'

/** Narrows the history to one kind of event and one person; both stand in the address. */
export function HistoryFilter() {
  const say = useText()
  const people = useQuery(peopleQuery).data ?? []
  const [{ event, person }, setFilter] = useHistoryFilter()
  const filter = (next: { event?: string | undefined; person?: string | undefined }) => {
    const { event: what, person: who } = { event, person, ...next }
    setFilter({ ...(what && { event: what }), ...(who && { person: who }) })
  }
  return (
    <div className={styles.filter}>
      <Field label={say('history:filterEvent')}>
        <Select value={event ?? ''} onChange={(_event, { value }) => filter({ event: value })}>
          <option value="">{say('history:allEvents')}</option>
          {customerEvents.map((one) => (
            <option key={one} value={one}>
              {say(eventLabels[one])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('history:filterPerson')}>
        <Select value={person ?? ''} onChange={(_event, { value }) => filter({ person: value })}>
          <option value="">{say('history:allPeople')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {(event || person) && <Button onClick={() => setFilter({})}>{say('history:clear')}</Button>}
    </div>
  )
}

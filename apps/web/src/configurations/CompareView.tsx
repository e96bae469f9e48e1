import { Field, Select } from '@fluentui/react-components'
import type { Configuration } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Comparison } from './Comparison.tsx'
import styles from './configurations.module.css'
import { useConfigurationsSearch } from './use-search.ts'

/** A version beside another one of this configuration, or beside another configuration of the engagement. */
export function CompareView({ configuration }: { readonly configuration: Configuration }) {
  const say = useText()
  const place = usePlace()
  const [search, change] = useConfigurationsSearch()
  const { id, latest, versions } = configuration
  const others = useQuery(api.configurations.list.queryOptions({ input: place })).data?.items ?? []
  const withId = others.find((one) => one.id === search.with)?.id ?? id
  const here = versions.map(({ number }) => number)
  const number = here.find((one) => String(one) === search.number) ?? Math.max(1, latest.number - 1)
  const withNumber = Number(search.withNumber ?? 0)
  const isOwn = withId === id
  const query = useQuery(
    api.configurations.compare.queryOptions({
      input: {
        ...place,
        configurationId: id,
        number,
        withId,
        ...(isOwn && here.includes(withNumber) && { withNumber }),
      },
    }),
  )
  const options = here.map((one) => (
    <option key={one} value={one}>
      {say('configurations:version', { number: one })}
    </option>
  ))
  return (
    <>
      <div className={styles.filters}>
        <Field label={say('configurations:compare.before')}>
          <Select value={String(number)} onChange={(_event, { value }) => change({ number: value })}>
            {options}
          </Select>
        </Field>
        <Field label={say('configurations:compare.with')}>
          <Select
            value={withId}
            onChange={(_event, { value }) => change({ with: value === id ? undefined : value, withNumber: undefined })}
          >
            <option value={id}>{say('configurations:compare.own')}</option>
            {others
              .filter((one) => one.id !== id)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
          </Select>
        </Field>
        {isOwn && (
          <Field label={say('configurations:compare.after')}>
            <Select
              value={String(here.includes(withNumber) ? withNumber : latest.number)}
              onChange={(_event, { value }) => change({ withNumber: value })}
            >
              {options}
            </Select>
          </Field>
        )}
      </div>
      <Loaded query={query} skeleton={<TextSkeleton lines={8} />}>
        {(comparison) => <Comparison comparison={comparison} />}
      </Loaded>
    </>
  )
}

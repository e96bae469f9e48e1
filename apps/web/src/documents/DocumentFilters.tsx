import { Field, Select } from '@fluentui/react-components'
import { useReader } from '../engagements/use-playbook.ts'
import { useText } from '../language/use-text.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { documentAudiences, documentKinds, isAudience, isKind } from './choices.ts'
import styles from './documents.module.css'
import { useDocumentsSearch } from './use-documents-search.ts'

/** Narrows the list by letters, kind and audience; all of it stands in the address. */
export function DocumentFilters({ total }: { readonly total: number | undefined }) {
  const say = useText()
  const reader = useReader()
  const [search, change] = useDocumentsSearch()
  return (
    <search className={styles.filters}>
      <SearchField
        label={say('documents:filter.search')}
        value={search.q ?? ''}
        onChange={(words) => change({ q: words || undefined })}
      />
      <Field label={say('documents:field.kind')}>
        <Select
          value={search.kind ?? ''}
          onChange={(_event, { value }) => change({ kind: isKind(value) ? value : undefined })}
        >
          <option value="">{say('documents:filter.every')}</option>
          {documentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`documents:kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {reader === 'team' && (
        <Field label={say('documents:field.audience')}>
          <Select
            value={search.for ?? ''}
            onChange={(_event, { value }) => change({ for: isAudience(value) ? value : undefined })}
          >
            <option value="">{say('documents:filter.every')}</option>
            {documentAudiences.map((audience) => (
              <option key={audience} value={audience}>
                {say(`documents:audience.${audience}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <span role="status" className={styles.count}>
        {total !== undefined && say('documents:filter.count', { count: total })}
      </span>
    </search>
  )
}

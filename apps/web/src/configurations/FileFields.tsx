import { Link } from '@tanstack/react-router'
import { useFormContext, useWatch } from 'react-hook-form'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { CheckField } from '../ui/form/CheckField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './configurations.module.css'
import { type FileValues, fileValuesOf } from './file-values.ts'

interface Props {
  /** What the workshop still leaves open for this file. */
  readonly open: readonly { readonly decisionId: string; readonly question: { de: string; en: string } }[]
}

/** What a decision needs besides, and which field says it. */
const NEEDS: Readonly<Record<string, keyof FileValues>> = {
  'deployment.source': 'sourcePath',
  existingOffice: 'keptMsi',
  'languages.method': 'regionLanguages',
  activation: 'shared',
  'updates.delivery': 'managedUpdates',
}

/** For which file, what the decisions need besides, and which of them are open, with the way there. */
export function FileFields({ open }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const { control } = useFormContext<FileValues>()
  const values = { ...fileValuesOf(null), ...useWatch({ control }) }
  const asks = (field: keyof FileValues) =>
    values[field] !== '' || open.some(({ decisionId }) => NEEDS[decisionId] === field)
  return (
    <>
      <SelectField
        name="ring"
        label={say('configurations:file.ring')}
        options={[
          { value: 'all', label: say('configurations:file.ringAll') },
          { value: 'early', label: say('configurations:file.ringEarly') },
        ]}
      />
      <CheckField name="pooledImage" label={say('configurations:file.pooledImage')} />
      <CheckField name="aceDependants" label={say('configurations:file.aceDependants')} />
      {asks('shared') && <CheckField name="shared" label={say('configurations:file.shared')} />}
      {asks('managedUpdates') && (
        <SelectField
          name="managedUpdates"
          label={say('configurations:file.managedUpdates')}
          empty={say('configurations:file.notSaid')}
          options={[
            { value: 'yes', label: say('configurations:file.yes') },
            { value: 'no', label: say('configurations:file.no') },
          ]}
        />
      )}
      {asks('sourcePath') && (
        <TextField
          name="sourcePath"
          label={say('configurations:file.sourcePath')}
          hint={say('configurations:file.sourcePathHint')}
        />
      )}
      {asks('keptMsi') && (
        <TextField
          name="keptMsi"
          label={say('configurations:file.keptMsi')}
          hint={say('configurations:file.keptMsiHint')}
        />
      )}
      {asks('regionLanguages') && (
        <TextField
          name="regionLanguages"
          label={say('configurations:file.regionLanguages')}
          hint={say('configurations:file.regionLanguagesHint')}
        />
      )}
      {open.length > 0 && (
        <div role="status">
          <p className={styles.warning}>{say('configurations:open.title', { count: open.length })}</p>
          <ul>
            {open.map(({ decisionId, question }) => (
              <li key={decisionId}>
                <Link to={`${engagementPath}/workshop`} params={place} search={{ decision: decisionId } as never}>
                  {localised(question)}
                </Link>
              </li>
            ))}
          </ul>
          <p className={styles.small}>{say('configurations:open.how')}</p>
        </div>
      )}
    </>
  )
}

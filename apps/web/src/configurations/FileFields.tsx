import type { ConfigurationFilePurpose } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useFormContext, useWatch } from 'react-hook-form'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { CheckField } from '../ui/form/CheckField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './configurations.module.css'
import { type FileValues, fileValuesOf, purposeOf, purposeText } from './file-values.ts'
import { useFileWords } from './use-file-words.ts'

interface Props {
  /** What the workshop still leaves open for this file. */
  readonly open: readonly { readonly decisionId: string; readonly question: { de: string; en: string } }[]
  /** The files to choose from; without it the file is settled. */
  readonly files?: readonly ConfigurationFilePurpose[]
}

/** What a decision needs besides, and which fields say it. */
const NEEDS: Readonly<Record<string, readonly (keyof FileValues)[]>> = {
  'deployment.source': ['sourcePath'],
  existingOffice: ['keptMsi'],
  'languages.method': ['regionLanguages'],
  activation: ['shared', 'volumeActivation'],
  'updates.delivery': ['managedUpdates', 'updatePath'],
  'sharedHosts.profile': ['tokenFolder', 'noTokenFolder'],
}

/** For which file, what the decisions need besides, and which of them are open, with the way there. */
export function FileFields({ open, files }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const { control } = useFormContext<FileValues>()
  const values = { ...fileValuesOf(null), ...useWatch({ control }) }
  const asks = (field: keyof FileValues) =>
    values[field] !== '' || open.some(({ decisionId }) => NEEDS[decisionId]?.includes(field))
  const sayFile = useFileWords()
  const offered = new Set([values.file, ...(files ?? []).map(purposeText)])
  return (
    <>
      {files && (
        <SelectField
          name="file"
          label={say('configurations:file.which')}
          hint={say('configurations:file.whichHint')}
          options={[...new Set(['install', ...offered])].map((value) => ({ value, label: sayFile(purposeOf(value)) }))}
        />
      )}
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
      <CheckField name="macrosByFile" label={say('configurations:file.macrosByFile')} />
      {files && (
        <>
          <TextField
            name="moreLanguages"
            label={say('configurations:file.moreLanguages')}
            hint={say('configurations:file.moreLanguagesHint')}
          />
          <TextField
            name="proofing"
            label={say('configurations:file.languagesProofing')}
            hint={say('configurations:file.regionLanguagesHint')}
          />
        </>
      )}
      {asks('volumeActivation') && (
        <SelectField
          name="volumeActivation"
          label={say('configurations:file.volumeActivation')}
          empty={say('configurations:file.notSaid')}
          options={[
            { value: 'kms', label: say('configurations:file.kms') },
            { value: 'mak', label: say('configurations:file.mak') },
          ]}
        />
      )}
      {asks('tokenFolder') && values.noTokenFolder === '' && (
        <TextField
          name="tokenFolder"
          label={say('configurations:file.tokenFolder')}
          hint={say('configurations:file.tokenFolderHint')}
        />
      )}
      {asks('noTokenFolder') && <CheckField name="noTokenFolder" label={say('configurations:file.noTokenFolder')} />}
      {asks('updatePath') && (
        <TextField
          name="updatePath"
          label={say('configurations:file.updatePath')}
          hint={say('configurations:file.updatePathHint')}
        />
      )}
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

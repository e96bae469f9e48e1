import type { CompatCase, CompatCaseChange } from '@lotse/contract'
import { compatFields, compatKindIds, compatKinds } from '@lotse/playbook'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import type { EntryField } from '../../adoption/form-values.ts'
import { api, client } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from '../outside-help.module.css'

/** Begins a case with what it is about; the rest Lotse fills in from what it knows. */
export function NewCase({ caseId, onClose }: { readonly caseId: string | null; readonly onClose: () => void }) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const line = (name: 'product' | 'productVersion' | 'publisher', required = false): EntryField => ({
    name,
    kind: 'line',
    label: localised(compatFields[name].label),
    required,
  })
  return (
    <EntryDialog<CompatCase>
      title={say('outsideHelp:compat.add')}
      intro={
        <div className={styles.intro}>
          <p className={styles.small}>{say('outsideHelp:compat.filledIn')}</p>
        </div>
      }
      fields={[
        line('product', true),
        line('productVersion'),
        line('publisher'),
        {
          name: 'kind',
          kind: 'choice',
          label: localised(compatFields.kind.label),
          options: compatKindIds.map((value) => ({ value, label: localised(compatKinds[value]) })),
        },
        { name: 'seen', kind: 'prose', label: localised(compatFields.seen.label) },
      ]}
      entry={null}
      renews={api.outsideHelp.key()}
      add={(body) =>
        client.outsideHelp.addCase({ ...place, caseId, ...(body as CompatCaseChange & Pick<CompatCase, 'product'>) })
      }
      onClose={onClose}
    />
  )
}

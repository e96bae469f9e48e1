import { useQueryClient } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './preferences.module.css'

interface Props {
  readonly save: (address: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Takes the address of a workflow of Teams, after saying where one gets it. */
export function AddressDialog({ save, onClose }: Props) {
  const say = useText()
  const queries = useQueryClient()
  return (
    <FormDialog<{ address: string }>
      title={say('notices:address.set')}
      submitLabel={say('notices:save')}
      defaultValues={{ address: '' }}
      onSubmit={async ({ address }) => {
        await save(address)
        await queries.invalidateQueries({ queryKey: api.noticeSettings.key() })
      }}
      onClose={onClose}
    >
      <ol className={styles.steps}>
        <li>{say('notices:address.step1')}</li>
        <li>{say('notices:address.step2')}</li>
        <li>{say('notices:address.step3')}</li>
      </ol>
      <TextField
        name="address"
        autoComplete="off"
        label={say('notices:address.label')}
        hint={say('notices:address.hint')}
        required
      />
    </FormDialog>
  )
}

import type { CustomerLabel } from '@lotse/contract'
import { client, ifMatch } from '../../app/api.ts'
import { EditDialog } from '../../app/EditDialog.tsx'
import { useText } from '../../language/use-text.ts'
import { TextField } from '../../ui/form/TextField.tsx'
import type { LabelKind } from '../bulk/LabelMany.tsx'
import { useRenew } from '../use-renew.ts'

interface Props {
  readonly kind: LabelKind
  readonly label: CustomerLabel
  readonly onClose: () => void
}

/** Another name for a group or a tag; its customers stay. */
export function RenameLabel({ kind, label, onClose }: Props) {
  const say = useText()
  const renew = useRenew()
  return (
    <EditDialog
      title={say('portfolio:labels.rename', { name: label.name })}
      submitLabel={say('portfolio:labels.renameShort')}
      thing={label}
      valuesOf={({ name }: CustomerLabel) => ({ name })}
      fields={{ name: { label: say(`portfolio:${kind}.name`) } }}
      save={async ({ name }, on) => {
        await client.portfolio[kind].rename({
          params: { labelId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: { name },
        })
        await renew()
      }}
      onClose={onClose}
    >
      <TextField name="name" label={say(`portfolio:${kind}.name`)} required />
    </EditDialog>
  )
}

import type { SavedView } from '@lotse/contract'
import { client, ifMatch } from '../../app/api.ts'
import { EditDialog } from '../../app/EditDialog.tsx'
import { useText } from '../../language/use-text.ts'
import { TextField } from '../../ui/form/TextField.tsx'
import { useRenew } from '../use-renew.ts'
import { SharedField, sharedWord } from './SharedField.tsx'

/** Another name, or other people who see it. When somebody was faster, both sides are shown. */
export function EditView({ view, onClose }: { readonly view: SavedView; readonly onClose: () => void }) {
  const say = useText()
  const renew = useRenew()
  return (
    <EditDialog
      title={say('portfolio:views.editTitle')}
      submitLabel={say('portfolio:views.submit')}
      thing={view}
      valuesOf={({ name, shared }: SavedView) => ({ name, shared: shared ? sharedWord : '' })}
      fields={{
        name: { label: say('portfolio:views.name') },
        shared: {
          label: say('portfolio:views.who'),
          show: (value) => say(value === sharedWord ? 'portfolio:views.shared' : 'portfolio:views.private'),
        },
      }}
      save={async ({ name, shared }, on) => {
        await client.portfolio.views.change({
          params: { viewId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: { name, shared: shared === sharedWord },
        })
        await renew()
      }}
      onClose={onClose}
    >
      <TextField name="name" label={say('portfolio:views.name')} required />
      <SharedField />
    </EditDialog>
  )
}

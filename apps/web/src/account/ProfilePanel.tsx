import { Button } from '@fluentui/react-components'
import type { Self } from '@lotse/contract'
import { useState } from 'react'
import { languageNames } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useRoleNames } from '../people/role-names.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'

const ProfileDialog = onDemand(async () => (await import('./ProfileDialog.tsx')).ProfileDialog)

/** Name, e-mail, language and roles; the first and the third can be changed by oneself. */
export function ProfilePanel({ self }: { readonly self: Self }) {
  const say = useText()
  const format = useFormat()
  const roleName = useRoleNames()
  const [isEditing, setEditing] = useState(false)
  const roles = self.organisationRoles.map(roleName)
  return (
    <Panel
      title={say('account:profile.title')}
      actions={
        <Button {...ProfileDialog.fetchedBy} onClick={() => setEditing(true)}>
          {say('account:profile.edit')}
        </Button>
      }
    >
      <Facts
        facts={[
          { label: say('account:profile.name'), value: self.name },
          { label: say('account:profile.email'), value: self.email },
          {
            label: say('account:profile.language'),
            value: <span lang={self.language}>{languageNames[self.language]}</span>,
          },
          ...(self.kind === 'staff'
            ? [
                {
                  label: say('account:profile.roles'),
                  value: roles.length > 0 ? format.list(roles) : say('account:profile.noRoles'),
                },
              ]
            : []),
        ]}
      />
      {isEditing && <ProfileDialog self={self} onClose={() => setEditing(false)} />}
    </Panel>
  )
}

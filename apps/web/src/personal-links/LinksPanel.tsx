import { Button } from '@fluentui/react-components'
import type { IssuedLink, PersonalLink } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { LinkTable } from './LinkTable.tsx'

const InviteDialog = onDemand(async () => (await import('./InviteDialog.tsx')).InviteDialog)
const RenewDialog = onDemand(async () => (await import('./RenewDialog.tsx')).RenewDialog)
const RevokeDialog = onDemand(async () => (await import('./RevokeDialog.tsx')).RevokeDialog)
const MadeDialog = onDemand(async () => (await import('./MadeDialog.tsx')).MadeDialog)

type Open = { readonly about: 'invite' } | { readonly about: 'renew' | 'revoke'; readonly link: PersonalLink }

/** Who at the customer works on this engagement with a personal link: given, renewed, taken back. */
export function LinksPanel() {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const query = useQuery(api.personalLinks.list.queryOptions({ input: place }))
  const [open, setOpen] = useState<Open | null>(null)
  const [made, setMade] = useState<IssuedLink | null>(null)
  const close = () => setOpen(null)
  const show = async (issued: IssuedLink) => {
    setMade(issued)
    await queries.invalidateQueries({ queryKey: api.personalLinks.key() })
  }
  const { pinForAll = false, canMail = false } = query.data ?? {}
  return (
    <Panel
      title={say('personalLinks:title')}
      actions={
        query.data?.may.invite && (
          <Button {...InviteDialog.fetchedBy} onClick={() => setOpen({ about: 'invite' })}>
            {say('personalLinks:invite')}
          </Button>
        )
      }
    >
      <p>{say('personalLinks:line')}</p>
      <Loaded query={query} skeleton={<TableSkeleton rows={2} />}>
        {({ items, may }) =>
          items.length === 0 ? (
            <Empty level={3} what={say('personalLinks:empty')} why={say('personalLinks:emptyWhy')} />
          ) : (
            <LinkTable links={items} mayChange={may.invite} onOpen={(about, link) => setOpen({ about, link })} />
          )
        }
      </Loaded>
      {open?.about === 'invite' && (
        <InviteDialog
          place={place}
          pinForAll={pinForAll}
          canMail={canMail}
          onMade={(issued) => void show(issued)}
          onClose={close}
        />
      )}
      {open?.about === 'renew' && (
        <RenewDialog
          place={place}
          link={open.link}
          pinForAll={pinForAll}
          canMail={canMail}
          onMade={(issued) => void show(issued)}
          onClose={close}
        />
      )}
      {open?.about === 'revoke' && <RevokeDialog place={place} link={open.link} onClose={close} />}
      {made !== null && <MadeDialog made={made} onClose={() => setMade(null)} />}
    </Panel>
  )
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { PortfolioQueryInput } from '@lotse/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useText } from '../../language/use-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import styles from './pick.module.css'

/** More than one looks through; a few letters narrow it. */
const SHOWN = 20

interface Props {
  readonly title: string
  readonly onChosen: (engagementId: string) => void
  readonly onClose: () => void
}

/** Chooses one engagement of the Apps by words in customer, city, tenant, domain or people. */
export function ChooseEngagement({ title, onChosen, onClose }: Props) {
  const say = useText()
  useReturnFocus()
  const [words, setWords] = useState('')
  const input: PortfolioQueryInput = { search: words || undefined, sort: 'name', limit: SHOWN }
  const query = useQuery({ ...api.portfolio.list.queryOptions({ input }), placeholderData: keepPreviousData })
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <SearchField label={say('engagements:pick.search')} value={words} onChange={setWords} />
            <Loaded query={query} skeleton={<TextSkeleton lines={8} />}>
              {({ items, total }) => (
                <>
                  <p role="status" className={styles.count}>
                    {total > items.length
                      ? say('engagements:pick.more', { count: items.length, total })
                      : say('engagements:pick.count', { count: total })}
                  </p>
                  <ul className={styles.list}>
                    {items.map(({ engagementId, customerName, tenantName }) => (
                      <li key={engagementId}>
                        <Button
                          appearance="subtle"
                          className={styles.one}
                          onClick={() => {
                            onClose()
                            onChosen(engagementId)
                          }}
                        >
                          {customerName} ({tenantName})
                        </Button>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </Loaded>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{say('ui:form.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

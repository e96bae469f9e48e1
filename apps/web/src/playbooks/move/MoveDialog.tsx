import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { MovePreviewView } from '@lotse/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { reportProblem } from '../../app/toasts/report.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { versionQuery } from '../../engagements/use-playbook.ts'
import { useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { MoveEffects } from './MoveEffects.tsx'

/** What following the newest version would change for this engagement, and the way to do it. */
export function MoveDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  const { playbook } = useEngagement()
  const queries = useQueryClient()
  const preview = useQuery(api.playbooks.previewMove.queryOptions({ input: place, staleTime: 0 }))
  useReturnFocus()
  const move = useMutation({
    mutationFn: async ({ to, engagementVersion }: MovePreviewView) => {
      // Fetched ahead, so that the pages change over at once.
      await queries.ensureQueryData(versionQuery({ id: playbook.id, version: to }))
      return client.playbooks.move({
        params: place,
        headers: { 'if-match': ifMatch(engagementVersion) },
        body: { to },
      })
    },
    onSuccess: async ({ to }) => {
      onClose()
      showToast({ words: { key: 'playbooks:move.done', values: { version: to } } })
      await Promise.all([api.engagements, api.playbooks, api.history].map((one) => renew(one.key())))
    },
    onError: async (error) => {
      // Somebody changed the engagement meanwhile: the preview is drawn anew, to be looked at again.
      if (isProblem(error) && error.code === 'changed-meanwhile') await preview.refetch()
      reportProblem(error)
    },
  })
  const renew = (queryKey: readonly unknown[]) => queries.invalidateQueries({ queryKey })
  const { data } = preview
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {data ? say('playbooks:move.title', { from: data.from, to: data.to }) : say('playbooks:move.titleLoading')}
          </DialogTitle>
          <DialogContent>
            <Loaded query={preview} skeleton={<TextSkeleton lines={8} />}>
              {(effects) => <MoveEffects effects={effects} />}
            </Loaded>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{say('ui:form.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!data?.may.move || data.to <= data.from || move.isPending}
              onClick={() => data?.may.move && data.to > data.from && move.mutate(data)}
            >
              {say('playbooks:move.do')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

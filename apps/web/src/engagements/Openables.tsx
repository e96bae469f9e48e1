import { onDemand } from '../ui/on-demand.ts'
import { isAboutStatus } from '../usage-status/about.ts'
import { useEngagement } from './engagement-context.ts'
import { useOpen } from './use-open.ts'

const NoteDialog = onDemand(async () => (await import('../notes/NoteDialog.tsx')).NoteDialog)
const StatusFlow = onDemand(async () => (await import('../usage-status/StatusFlow.tsx')).StatusFlow)
const TeamPanel = onDemand(async () => (await import('./team/TeamPanel.tsx')).TeamPanel)
const StartDialog = onDemand(async () => (await import('./start/StartDialog.tsx')).StartDialog)
const TaskPanel = onDemand(async () => (await import('./task-panel/TaskPanel.tsx')).TaskPanel)
const QuestionPanel = onDemand(async () => (await import('../delivery/QuestionPanel.tsx')).QuestionPanel)
const DeliveryPanel = onDemand(async () => (await import('../delivery/DeliveryPanel.tsx')).DeliveryPanel)
const MoveDialog = onDemand(async () => (await import('../playbooks/move/MoveDialog.tsx')).MoveDialog)
const DetailsDialog = onDemand(async () => (await import('./details/DetailsDialog.tsx')).DetailsDialog)
const EngagementArchive = onDemand(async () => (await import('./EngagementArchive.tsx')).EngagementArchive)
const GatePanel = onDemand(async () => (await import('./GatePanel.tsx')).GatePanel)

/** What the address lays over the page: a task, a gate, a dialog. Each is fetched when it is first opened. */
export function Openables() {
  const [{ open, task, gate, question, record = null }, show] = useOpen()
  const { may } = useEngagement()
  const close = () => show({})
  return (
    <>
      {open === 'note' && <NoteDialog onClose={close} />}
      {isAboutStatus(open) && <StatusFlow about={open} recordId={record} onClose={close} />}
      {(open === 'team' || open === 'scenario') && <TeamPanel about={open} onClose={close} />}
      {open === 'start' && <StartDialog onClose={close} />}
      {open === 'move' && <MoveDialog onClose={close} />}
      {open === 'details' && may.change && <DetailsDialog onClose={close} />}
      {open === 'archive' && may.export && <EngagementArchive onClose={close} />}
      {open === 'delivery' && <DeliveryPanel onClose={close} />}
      {open === undefined && task !== undefined && <TaskPanel taskId={task} />}
      {open === undefined && task === undefined && gate !== undefined && <GatePanel gateId={gate} />}
      {open === undefined && task === undefined && gate === undefined && question !== undefined && (
        <QuestionPanel questionId={question} onClose={close} />
      )}
    </>
  )
}

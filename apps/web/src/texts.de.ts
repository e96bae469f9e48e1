import { acceleration } from './acceleration/texts/de.ts'
import { account } from './account/texts/de.ts'
import { adoption } from './adoption/texts/de.ts'
import { app } from './app/texts/de.ts'
import { archive } from './archive/texts/de.ts'
import { communication } from './communication/texts/de.ts'
import { designer } from './configurations/designer/texts/de.ts'
import { configurations } from './configurations/texts/de.ts'
import { connection } from './connection/texts/de.ts'
import { contacts } from './contacts/texts/de.ts'
import { customerList } from './customer-list/texts/de.ts'
import { customers } from './customers/texts/de.ts'
import { dataQuality } from './data-quality/texts/de.ts'
import { decisions } from './decisions/texts/de.ts'
import { delivery } from './delivery/texts/de.ts'
import { documents } from './documents/texts/de.ts'
import { legend } from './engagements/legend/texts/de.ts'
import { start } from './engagements/start/texts/de.ts'
import { taskPanel } from './engagements/task-panel/texts/de.ts'
import { team } from './engagements/team/texts/de.ts'
import { engagements } from './engagements/texts/de.ts'
import { evidence } from './evidence/texts/de.ts'
import { expertRequests } from './expert-requests/texts/de.ts'
import { history } from './history/texts/de.ts'
import { insights } from './insights/texts/de.ts'
import { inventory } from './inventory/texts/de.ts'
import { listImport } from './list-import/texts/de.ts'
import { mail } from './mail/texts/de.ts'
import { meetings } from './meetings/texts/de.ts'
import { myWork } from './my-work/texts/de.ts'
import { notes } from './notes/texts/de.ts'
import { notices } from './notices/texts/de.ts'
import { outsideHelp } from './outside-help/texts/de.ts'
import { intuneUploads } from './packages/intune-uploads/texts/de.ts'
import { packages } from './packages/texts/de.ts'
import { people } from './people/texts/de.ts'
import { personalLinks } from './personal-links/texts/de.ts'
import { playbooks } from './playbooks/texts/de.ts'
import { portalImport } from './portal-import/texts/de.ts'
import { portfolio } from './portfolio/texts/de.ts'
import { remediation } from './remediation/texts/de.ts'
import { remediationTemplates } from './remediation-templates/texts/de.ts'
import { rings } from './rings/texts/de.ts'
import { segments } from './segments/texts/de.ts'
import { session } from './session/texts/de.ts'
import { settings } from './settings/texts/de.ts'
import { solutions } from './solutions/texts/de.ts'
import { tasks } from './tasks/texts/de.ts'
import { trash } from './trash/texts/de.ts'
import { ui } from './ui/texts/de.ts'
import { annotations } from './usage/annotations/texts/de.ts'
import { funnel } from './usage/funnel/texts/de.ts'
import { insight } from './usage/insight/texts/de.ts'
import { outlook } from './usage/outlook/texts/de.ts'
import { provenance } from './usage/provenance/texts/de.ts'
import { readings } from './usage/readings/texts/de.ts'
import { staging } from './usage/staging/texts/de.ts'
import { usage } from './usage/texts/de.ts'
import { usageSettings } from './usage-settings/texts/de.ts'
import { usageStatus } from './usage-status/texts/de.ts'
import { workshop } from './workshop/texts/de.ts'

/** Every area's German texts; the areas here and in texts.en.ts are the ones that exist. */
export const texts = {
  acceleration,
  account,
  adoption,
  annotations,
  app,
  archive,
  customerList,
  listImport,
  portalImport,
  delivery,
  communication,
  configurations,
  connection,
  contacts,
  decisions,
  designer,
  documents,
  engagements,
  legend,
  start,
  taskPanel,
  team,
  expertRequests,
  history,
  insights,
  inventory,
  mail,
  meetings,
  notes,
  notices,
  customers,
  personalLinks,
  playbooks,
  portfolio,
  outsideHelp,
  people,
  evidence,
  remediation,
  remediationTemplates,
  packages,
  intuneUploads,
  rings,
  segments,
  session,
  settings,
  solutions,
  tasks,
  myWork,
  dataQuality,
  trash,
  ui,
  usage,
  readings,
  staging,
  funnel,
  insight,
  outlook,
  provenance,
  usageSettings,
  usageStatus,
  workshop,
}

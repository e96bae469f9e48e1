import { accelerationRoutes } from './acceleration/routes.ts'
import { adoptionRoutes } from './adoption/routes.ts'
import { annotationRoutes } from './annotations/routes.ts'
import { communicationRoutes } from './communication/routes.ts'
import { configurationRoutes } from './configurations/routes.ts'
import { connectionRoutes } from './connection/routes.ts'
import { contactRoutes } from './contacts/routes.ts'
import { customerListRoutes } from './customer-list/routes.ts'
import { customerRoutes } from './customers/routes.ts'
import { dataQualityRoutes } from './data-quality/routes.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { deliveryRoutes } from './delivery/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import { endpointListRoutes } from './endpoint-lists/routes.ts'
import { engagementRoutes } from './engagements/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { expertRequestRoutes } from './expert-requests/routes.ts'
import { history } from './history/routes.ts'
import { insightRoutes } from './insights/routes.ts'
import { intuneUploadRoutes } from './intune-uploads/routes.ts'
import { inventoryRoutes } from './inventory/routes.ts'
import { jobs } from './jobs/routes.ts'
import { mailRoutes } from './mail/routes.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { myWorkRoutes } from './my-work/routes.ts'
import { noteRoutes } from './notes/routes.ts'
import { noticeRoutes, noticeSettingsRoutes } from './notices/routes.ts'
import { outsideHelpRoutes } from './outside-help/routes.ts'
import { packageRoutes } from './packages/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { personalLinkRoutes } from './personal-links/routes.ts'
import { api } from './platform/http/api.ts'
import { playbookRoutes } from './playbooks/routes.ts'
import { portalImportRoutes } from './portal-import/routes.ts'
import { portfolioRoutes } from './portfolio/routes.ts'
import { remediationRoutes } from './remediation/routes.ts'
import { remediationTemplateRoutes } from './remediation-templates/routes.ts'
import { ringRoutes } from './rings/routes.ts'
import { sessionRoutes } from './session/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { solutionRoutes } from './solutions/routes.ts'
import { timeRoutes } from './tasks/routes.ts'
import { trashRoutes } from './trash/routes.ts'
import { usageImportRoutes, usageReadingRoutes } from './usage/import-routes.ts'
import { usageRoutes } from './usage/routes.ts'
import { usagePeopleRoutes } from './usage-people/routes.ts'
import { usageStatusRoutes } from './usage-status/routes.ts'
import { usageVerdictRoutes } from './usage-verdict/routes.ts'
import { workshopRoutes } from './workshop/routes.ts'

/** Every route of the contract, with the capability that answers it. What is missing here does not compile. */
export const router = api.router({
  session: sessionRoutes,
  people: peopleRoutes,
  customers: customerRoutes,
  portfolio: portfolioRoutes,
  engagements: engagementRoutes,
  timeEntries: timeRoutes,
  delivery: deliveryRoutes,
  playbooks: playbookRoutes,
  meetings: meetingRoutes,
  notes: noteRoutes,
  contacts: contactRoutes,
  decisions: decisionRoutes,
  documents: documentRoutes,
  usage: usageRoutes,
  connection: connectionRoutes,
  usageImports: usageImportRoutes,
  usageReadings: usageReadingRoutes,
  annotations: annotationRoutes,
  usagePeople: usagePeopleRoutes,
  usageStatus: usageStatusRoutes,
  inventory: inventoryRoutes,
  usageVerdict: usageVerdictRoutes,
  remediation: remediationRoutes,
  remediationTemplates: remediationTemplateRoutes,
  rings: ringRoutes,
  personalLinks: personalLinkRoutes,
  mail: mailRoutes,
  notices: noticeRoutes,
  noticeSettings: noticeSettingsRoutes,
  evidence: evidenceRoutes,
  endpointLists: endpointListRoutes,
  solutions: solutionRoutes,
  insights: insightRoutes,
  workshop: workshopRoutes,
  configurations: configurationRoutes,
  packages: packageRoutes,
  intuneUploads: intuneUploadRoutes,
  adoption: adoptionRoutes,
  communication: communicationRoutes,
  outsideHelp: outsideHelpRoutes,
  expertRequests: expertRequestRoutes,
  acceleration: accelerationRoutes,
  settings: settingsRoutes,
  customerList: customerListRoutes,
  portalImport: portalImportRoutes,
  myWork: myWorkRoutes,
  dataQuality: dataQualityRoutes,
  trash: trashRoutes,
  history,
  jobs,
})

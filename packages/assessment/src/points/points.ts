import { ACTIVATION } from './activation.ts'
import { ADD_INS } from './add-ins.ts'
import { APPLICATIONS } from './applications.ts'
import { ARCHITECTURE } from './architecture.ts'
import { CHANNEL } from './channel.ts'
import { DEPLOYMENT } from './deployment.ts'
import { DEVICES } from './devices.ts'
import { EXISTING_OFFICE } from './existing-office.ts'
import { EXPERIENCE } from './experience.ts'
import { IDENTITY } from './identity.ts'
import { LANGUAGES } from './languages.ts'
import { MAC } from './mac.ts'
import { NETWORK } from './network.ts'
import { OPERATION } from './operation.ts'
import { RINGS } from './rings.ts'
import { SCOPE } from './scope.ts'
import { SECURITY } from './security.ts'
import { SHARED_HOSTS } from './shared-hosts.ts'
import type { DecisionPoint, PointDecision } from './types.ts'
import { UPDATES } from './updates.ts'
import { VISIO_PROJECT } from './visio-project.ts'

/** The twenty decision points, in the order of the workshop; the first four gate the rest. (assessment-decisions.md) */
export const DECISION_POINTS: readonly DecisionPoint[] = [
  SCOPE,
  DEVICES,
  ARCHITECTURE,
  CHANNEL,
  LANGUAGES,
  DEPLOYMENT,
  UPDATES,
  ACTIVATION,
  SHARED_HOSTS,
  VISIO_PROJECT,
  EXISTING_OFFICE,
  ADD_INS,
  APPLICATIONS,
  NETWORK,
  IDENTITY,
  SECURITY,
  MAC,
  RINGS,
  EXPERIENCE,
  OPERATION,
]

/** How many points come before all others. */
export const GATING_POINTS = 4

const DECISIONS: ReadonlyMap<string, { readonly point: DecisionPoint; readonly decision: PointDecision }> = new Map(
  DECISION_POINTS.flatMap((point) => point.decisions.map((decision) => [decision.id, { point, decision }] as const)),
)

/** Every decision of the workshop, with the point it belongs to, in order. */
export const allDecisions = (): readonly { readonly point: DecisionPoint; readonly decision: PointDecision }[] => [
  ...DECISIONS.values(),
]

/** The decision with that id and its point; undefined where there is none. */
export const findDecision = (id: string) => DECISIONS.get(id)

/** The point with that id; undefined where there is none. */
export const findPoint = (id: string): DecisionPoint | undefined => DECISION_POINTS.find((point) => point.id === id)

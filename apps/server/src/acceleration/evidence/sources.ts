import { builds } from './builds.ts'
import { checklist } from './checklist.ts'
import { communication } from './communication.ts'
import { course } from './course.ts'
import { decisions } from './decisions.ts'
import { funnel } from './funnel.ts'
import { intent } from './intent.ts'
import { meetings } from './meetings.ts'
import { notes } from './notes.ts'
import { objections } from './objections.ts'
import { people } from './people.ts'
import { rings } from './rings.ts'
import { segments } from './segments.ts'
import type { Source } from './source.ts'
import { tasks } from './tasks.ts'

/** Where evidence comes from. A capability that knows why customers stand still adds one file and one line. */
export const sources: readonly Source[] = [
  checklist,
  tasks,
  notes,
  decisions,
  people,
  objections,
  communication,
  meetings,
  intent,
  course,
  rings,
]

/**
 * Those that walk through all people or devices of a tenant. What they say changes with reports, directories and
 * inventories only, so it is kept with the stamp of those (`use-stamp.ts`) and found again where one is new.
 */
export const sourcesInUse: readonly Source[] = [funnel, segments, builds]

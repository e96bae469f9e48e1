import { z } from 'zod'
import { remediationCloud, remediationEdition, remediationOwner, remediationState } from './remediation.ts'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, localised, personRef, text, version } from './shared.ts'

/**
 * What the organisation adds to questionnaire and checklist, and which services it supports (remediation.md §1, §2, §5):
 * one draft for each edition, which is compared, previewed against the lists of this house, and published as a version.
 */

const tag = 'Remediation templates'
const base = '/remediation-templates'
const edition = remediationEdition
const number = z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/)
const which = z.union([z.literal('draft'), number]).meta({ description: 'a version, or the draft' })

/** While it is a draft a language may still be missing. */
const both = (length: number) => z.object({ de: text(length), en: text(length) })
const ownId = text(60)
const rule = text(2000)

const ownQuestion = z.object({
  id: ownId.meta({ description: 'begins with "own."' }),
  kind: z.enum(['one', 'many', 'yesNo', 'number']),
  section: text(60),
  text: both(500),
  help: both(2000),
  options: z.array(z.object({ id: ownId, label: both(200) })).max(60),
  askedWhen: rule.meta({ description: 'a rule; empty: it is always asked' }),
  retired: z.boolean(),
})

const ownItem = z.object({
  id: ownId.meta({ description: 'begins with "OWN-"' }),
  group: text(60),
  title: both(300),
  why: both(2000),
  verify: both(2000),
  owner: remediationOwner,
  severity: z.enum(['blocking', 'advisory']),
  services: z.array(ownId).max(20),
  clouds: z.array(remediationCloud).max(4).nullable().meta({ description: 'null: in all' }),
  when: rule.meta({ description: 'the rule that brings it in' }),
  topic: text(500).meta({ description: 'a link; empty for none' }),
  retired: z.boolean(),
})

const serviceSupport = z.object({
  service: ownId,
  supported: z.boolean(),
  reason: both(500),
  since: text(10).meta({ description: 'YYYY-MM-DD' }),
})

const ownPart = z.object({
  questions: z.array(ownQuestion).max(200),
  items: z.array(ownItem).max(300),
  services: z.array(serviceSupport).max(20),
})

const templateVersion = z.object({
  version: number,
  publishedOn: isoDate,
  publishedAt: instant.nullable(),
  by: personRef.nullable(),
  note: localised.meta({ description: 'what it changes against the version before' }),
  builtIn: z.boolean().meta({ description: 'came with Lotse itself' }),
  lists: z.int().nonnegative().meta({ description: 'checklists that follow it' }),
})
export type TemplateVersion = z.infer<typeof templateVersion>

const templateSummary = z.object({
  edition,
  newest: number.meta({ description: 'the version that new checklists start from' }),
  behind: z.int().nonnegative().meta({ description: 'checklists that follow an older version' }),
  versions: z.array(templateVersion).meta({ description: 'the newest first' }),
  draft: z
    .object({ id, changedAt: instant, changedBy: personRef.nullable() })
    .nullable()
    .meta({ description: 'the next version, if somebody prepares one' }),
  may: z.object({ draft: z.boolean() }),
})
export type TemplateSummary = z.infer<typeof templateSummary>

const heading = z.object({ id: z.string(), title: localised })

const templatePart = z.object({
  edition,
  number: which,
  basedOn: number.meta({ description: 'the version that came with Lotse and that it adds to' }),
  newest: number,
  note: localised,
  part: ownPart,
  draft: z
    .object({ id, version, changedAt: instant, changedBy: personRef.nullable() })
    .nullable()
    .meta({ description: 'null for what was published' }),
  published: z.object({ questions: z.array(z.string()), items: z.array(z.string()) }).meta({
    description: 'ids that were published: they stay, and are retired instead of removed',
  }),
  problems: z
    .array(z.object({ path: z.string(), message: localised }))
    .meta({ description: 'what keeps it from being published, with its place, such as items.2.title.en' }),
  comesAlong: z
    .object({
      sections: z.array(heading),
      groups: z.array(heading),
      questions: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['one', 'many', 'yesNo', 'number']),
          text: localised,
          options: z.array(z.object({ id: z.string(), label: localised })),
        }),
      ),
    })
    .meta({ description: 'what rules may ask and where entries may stand' }),
  may: z.object({ change: z.boolean() }),
})
export type TemplatePart = z.infer<typeof templatePart>

const places = z
  .object({ inScope: z.array(z.int()), check: z.array(z.int()), hidden: z.array(z.int()) })
  .meta({ description: 'numbers of lists, counted from 0' })

const templatePreview = z.object({
  lists: z.array(
    z.object({
      customerId: id,
      engagementId: id,
      customerName: z.string(),
      tenantName: z.string(),
      state: remediationState,
    }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      title: localised,
      kind: z.enum(['added', 'changed', 'removed']),
      now: places,
      next: places,
    }),
  ),
  questions: z.array(z.object({ id: z.string(), text: localised, open: z.array(z.int()) })),
  refused: z.array(z.int()).meta({ description: 'lists that would have no service left' }),
})
export type TemplatePreviewView = z.infer<typeof templatePreview>

export const remediationTemplates = {
  list: read(base, {
    summary: 'Both editions of questionnaire and checklist with their versions and drafts',
    tag,
    input: {},
    output: z.array(templateSummary),
  }),
  get: read(`${base}/{edition}/versions/{which}`, {
    summary: 'What the organisation added in a version, or in the draft of the next one',
    tag,
    input: { edition, which },
    output: templatePart,
  }),
  preview: read(`${base}/{edition}/preview`, {
    summary: 'What the draft would make of the checklists of this house; nothing is written',
    tag,
    input: { edition },
    output: templatePreview,
  }),
  createDraft: act(`${base}/{edition}/draft`, {
    summary: 'Begin a draft, as a copy of what is in force',
    tag,
    input: { edition },
    output: templatePart,
  }),
  changeDraft: change(`${base}/{edition}/draft`, {
    summary: 'Change the draft; what is wrong with it is told, not refused',
    tag,
    params: { edition },
    body: { part: ownPart.optional(), note: both(2000).optional() },
    output: templatePart,
  }),
  publish: act(`${base}/{edition}/draft/publication`, {
    summary: 'Publish the draft as the newest version; from then on it cannot be changed',
    tag,
    input: {
      edition,
      draftVersion: version.meta({ description: 'version of the draft that was seen' }),
      step: z.enum(['major', 'minor', 'patch']).meta({ description: 'which of the three numbers goes on' }),
    },
    output: templatePart,
  }),
  discard: act(`${base}/{edition}/draft`, {
    summary: 'Discard the draft; it can be restored',
    tag,
    method: 'DELETE',
    input: { edition },
    output: z.object({ draftId: id }),
  }),
  restoreDraft: act(`${base}/{edition}/drafts/{draftId}/restore`, {
    summary: 'Bring a discarded draft back',
    tag,
    input: { edition, draftId: id },
    output: templatePart,
  }),
}

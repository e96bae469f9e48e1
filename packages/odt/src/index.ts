/** Configurations of the Office Deployment Tool: read, check, explain, compare, write. */

export { DECISION_OF, type DecidedSoFar, type Decisions, type Preference, sayOpen } from './derive/decisions.ts'
export { type Derived, deriveOdt } from './derive/derive.ts'
export { type Imported, importOdt } from './derive/import.ts'
export { type AddingPurpose, type FilePurpose, fileNameOf, filesOf } from './derive/purposes.ts'
export { sayTrace, type Trace } from './derive/trace.ts'
export { type Change, diffOdt, sayChange } from './diff/diff.ts'
export { type DeviceFacts, type Explanation, explainOdt } from './explain/explain.ts'
export { CHANNELS, type ChannelFact, channelNamed } from './facts/channels.ts'
export { ELEMENTS } from './facts/elements.ts'
export { type KnownName, knownName, type NameKind } from './facts/known-names.ts'
export { LANGUAGE_KEYWORDS, LANGUAGES, type LanguageFact } from './facts/languages.ts'
export { APPS, PROPERTIES, REGISTRY_TYPES, SETUP_IDS, VALUES } from './facts/names.ts'
export { GENERIC_KEYS, PRODUCTS, type ProductFact } from './facts/products.ts'
export {
  isGovernment,
  type LintContext,
  MODES,
  type Mode,
  type PackageFacts,
  PLAIN_CONTEXT,
  PROFILES,
  type Profile,
  type ProjectFacts,
} from './lint/context.ts'
export { type LintResult, lintOdt } from './lint/lint.ts'
export { holdsOther } from './lint/other-architecture.ts'
export type { Audience, Finding, Fix, Language, Rule, Severity } from './lint/types.ts'
export {
  type ExclusionUse,
  type LanguageUse,
  type ProductUse,
  type PropertyUse,
  type View,
  viewOdt,
} from './lint/view.ts'
export { type Diagnostic, diagnosticsOf } from './messages/diagnostics.ts'
export { maskKeys } from './messages/mask.ts'
export { ruleOf, sayFinding, sayFix } from './messages/say.ts'
export { encodingFor } from './reading/bytes.ts'
export { type Place, placeOf } from './reading/positions.ts'
export { type OdtFile, readOdt, readOdtText } from './reading/read.ts'
export { type Attribute, attributeOf, childrenOf, type Element } from './reading/tree.ts'
export { RULES } from './rules/index.ts'
export {
  addElements,
  copyLanguages,
  elementAt,
  moveElementAt,
  removeElementAt,
  setAttributeAt,
  setPropertyTo,
} from './writing/change.ts'
export { applyEdits, type Edit, writeOdt } from './writing/edits.ts'
export { type Fixed, fixAll } from './writing/fix-all.ts'
export { formatOdt } from './writing/format.ts'
export type { NewElement } from './writing/insert.ts'

import type { Device, Generation, OfficeInstall } from '../device.ts'
import { suitesOf } from '../findings/suite-of.ts'
import { fromFlags, fromValues } from './counting.ts'
import type { AnswerRule, AnswerView } from './types.ts'

/** What an inventory says about the Office that is there today. */
export const OFFICE_ANSWERS: readonly AnswerRule[] = [
  {
    questionId: 'of.versions',
    propose: ({ devices }) =>
      fromValues(devices, versionsOf, {
        order: ['o2007', 'o2010', 'o2013', 'o2016', 'o2019', 'o2021', 'o2024', 'm365'],
        none: 'none',
        note: 'evidence-version',
      }),
  },
  {
    questionId: 'of.tech',
    propose: ({ devices }) =>
      fromValues(devices, technologiesOf, {
        order: ['msi', 'c2r', 'store', 'appv'],
        none: null,
        note: 'evidence-technology',
      }),
  },
  {
    questionId: 'of.bits',
    propose: ({ devices }) => fromValues(devices, bitsOf, { order: ['x86', 'x64'], none: null, note: 'evidence-bits' }),
  },
  { questionId: 'of.visio', propose: visioAnswer },
  {
    questionId: 'of.runtime',
    // Only a list of all software shows that there is none.
    propose: (view) =>
      fromFlags(
        view.devices,
        has(view, ({ kind }) => kind === 'runtime'),
        'evidence-runtime',
      ),
  },
  {
    questionId: 'of.oem',
    propose: (view) =>
      fromFlags(
        view.devices,
        has(view, ({ consumer }) => consumer),
        'evidence-consumer',
      ),
  },
  {
    questionId: 'la.packs',
    propose: (view) => fromFlags(view.devices, hasPacks(view), 'evidence-packs'),
  },
]

/** A suite of unknown generation leaves the device open, whatever else is on it. */
function versionsOf(device: Device): readonly string[] | null {
  if (device.office === null) return null
  const generations = suitesOf(device).map(({ generation }) => generation)
  return generations.includes(null) ? null : generations.flatMap((one) => (one === null ? [] : [versionWord(one)]))
}

const versionWord = (generation: Generation): string => (generation === 'm365' ? 'm365' : `o${generation}`)

const TECHNOLOGY_WORDS = { clickToRun: 'c2r', msi: 'msi', store: 'store', appv: 'appv' } as const

function technologiesOf(device: Device): readonly string[] | null {
  if (device.office === null) return null
  const technologies = products(device).map(({ technology }) => technology)
  return technologies.includes(null)
    ? null
    : technologies.flatMap((one) => (one === null ? [] : [TECHNOLOGY_WORDS[one]]))
}

/** Arm runs 64 bit Office; the question knows two answers. */
function bitsOf(device: Device): readonly string[] | null {
  if (device.office === null) return null
  const architectures = products(device).map(({ architecture }) => architecture)
  return architectures.includes(null)
    ? null
    : architectures.flatMap((one) => (one === null ? [] : [one === 'x86' ? 'x86' : 'x64']))
}

/** What has a technology and an architecture: suites, Visio, Project and single applications. */
const products = ({ office }: Device): readonly OfficeInstall[] =>
  (office ?? []).filter(({ kind }) => kind !== 'runtime' && kind !== 'language')

function visioAnswer(view: AnswerView): ReturnType<AnswerRule['propose']> {
  const found = fromValues(view.devices, visioWords(view), {
    order: ['msi', 'c2rVolume', 'subscription'],
    none: 'none',
    note: 'evidence-visio',
  })
  return found === null || found.values.length < 2 ? found : { ...found, values: ['mixed'] }
}

const visioWords =
  (view: AnswerView) =>
  (device: Device): readonly string[] | null => {
    if (device.office === null) return null
    const installs = device.office.filter(({ kind }) => kind === 'visio' || kind === 'project')
    if (installs.length === 0) return view.isListedInFull(device) ? [] : null
    const words = installs.map(visioWord)
    return words.includes(null) ? null : words.flatMap((word) => (word === null ? [] : [word]))
  }

function visioWord({ technology, generation }: OfficeInstall): string | null {
  if (technology === 'msi') return 'msi'
  if (generation === 'm365') return 'subscription'
  return technology === 'clickToRun' && generation !== null ? 'c2rVolume' : null
}

const has =
  (view: AnswerView, wanted: (install: OfficeInstall) => boolean) =>
  (device: Device): boolean | null => {
    if ((device.office ?? []).some(wanted)) return true
    return device.office !== null && view.isListedInFull(device) ? false : null
  }

/** Language packs as products, or more than one language of the user interface. */
const hasPacks =
  (view: AnswerView) =>
  (device: Device): boolean | null => {
    if ((device.languages?.length ?? 0) > 1) return true
    return has(view, ({ kind }) => kind === 'language')(device)
  }

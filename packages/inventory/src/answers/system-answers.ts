import { daysBetween } from '@lotse/calendar'
import type { Device, SystemFamily } from '../device.ts'
import { sharedSignOf } from '../findings/shared-devices.ts'
import { fromFlags, fromValues, withUnknown } from './counting.ts'
import type { AnswerRule, AnswerView } from './types.ts'

/** What an inventory says about the devices themselves: systems, processors, shared use, Macs, and how good it is. */
export const SYSTEM_ANSWERS: readonly AnswerRule[] = [
  {
    questionId: 'os.win',
    propose: ({ devices }) =>
      fromValues(devices, (device) => valuesOfSystem(device, CLIENTS), {
        order: ['win11', 'win10', 'win10ltsc', 'win8', 'win7'],
        none: null,
        note: 'evidence-system',
      }),
  },
  {
    questionId: 'os.server',
    propose: (view) =>
      fromValues(view.devices, (device) => valuesOfSystem(device, SERVERS), {
        order: ['ws2025', 'ws2022', 'ws2019', 'ws2016', 'older'],
        none: 'none',
        note: 'evidence-server',
      }),
  },
  {
    questionId: 'os.arm',
    propose: ({ devices }) => fromFlags(devices, isArm, 'evidence-arm'),
  },
  { questionId: 'os.inventory', propose: inventoryAnswer },
  {
    questionId: 'sh.kinds',
    propose: ({ devices }) =>
      // "None" is never proposed: shift work on one account leaves no sign.
      fromValues(devices, sharedValues, { order: ['shift', 'rds', 'avd'], none: null, note: 'evidence-shared' }),
  },
  { questionId: 'ma.mac', propose: macAnswer },
]

const CLIENTS: Readonly<Partial<Record<SystemFamily, string>>> = {
  win7: 'win7',
  win8: 'win8',
  win10: 'win10',
  win10ltsc: 'win10ltsc',
  win11: 'win11',
}

const SERVERS: Readonly<Partial<Record<SystemFamily, string>>> = {
  wsOlder: 'older',
  ws2016: 'ws2016',
  ws2019: 'ws2019',
  ws2022: 'ws2022',
  ws2025: 'ws2025',
}

/** Systems that leave the question open: Windows 10 or 11, a server of unknown year. */
const UNCLEAR: ReadonlySet<SystemFamily> = new Set(['win10or11', 'wsUnknown', 'other'])

function valuesOfSystem({ system }: Device, words: typeof CLIENTS): readonly string[] | null {
  if (system === null || UNCLEAR.has(system.family)) return null
  const word = words[system.family]
  return word === undefined ? [] : [word]
}

function isArm({ processor, office }: Device): boolean | null {
  if (processor !== null) return processor === 'arm64'
  return (office ?? []).some(({ architecture }) => architecture === 'arm64') ? true : null
}

/** Full: at least 95 % of the devices that there should be, with system and Office, not older than 30 days (OS-01). */
function inventoryAnswer(view: AnswerView): ReturnType<AnswerRule['propose']> {
  const { devices, takenOn, asOf, expectedDevices, settings } = view
  const known = devices.filter(({ system, office }) => system !== null && office !== null).length
  const age = daysBetween(takenOn, asOf)
  const params = { known, devices: devices.length, age }
  const lacking = known * 100 < settings.completePercent * devices.length || age > settings.currentDays
  if (lacking) return { values: ['partial'], basis: 'whole', known, evidence: [{ code: 'evidence-inventory', params }] }
  if (expectedDevices === null) return null
  const full = known * 100 >= settings.completePercent * expectedDevices
  const evidence = [{ code: 'evidence-inventory-expected', params: { ...params, expected: expectedDevices } }]
  return { values: [full ? 'full' : 'partial'], basis: 'whole', known, evidence }
}

/** Which kind of virtual desktop it is (persistent or pooled, whose) no inventory tells, so those are left to a person. */
function sharedValues(device: Device): readonly string[] | null {
  const sign = sharedSignOf(device)
  if (sign === 'sessionHost') return ['rds']
  if (sign === 'multiSession') return ['avd']
  return sign === 'severalUsers' || (sign === 'sharedLicensing' && device.virtual === false) ? ['shift'] : null
}

function macAnswer({ devices, settings }: AnswerView): ReturnType<AnswerRule['propose']> {
  const known = devices.filter(({ system }) => system !== null && system.family !== 'other').length
  const macs = devices.filter(({ system }) => system?.family === 'mac').length
  // An inventory of Windows devices says nothing about Macs.
  if (macs === 0) return null
  const many = macs * 100 >= settings.manyPercent * known
  const basis = known === devices.length ? 'whole' : 'part'
  const evidence = withUnknown([{ code: 'evidence-mac', params: { devices: macs, known } }], devices.length - known)
  return { values: [many ? 'many' : 'some'], basis, known, evidence }
}

import { isoDate } from '@lotse/calendar'
import { LIFECYCLE, readInventory, supportSummary } from '@lotse/inventory'
import { expect, it } from 'vitest'
import { deviceCsv } from './device-csv.ts'
import { pieces } from './play/files.ts'
import { seededRandom } from './random.ts'

it('the inventory of the sample is read as that of Configuration Manager, with what its sites say', async () => {
  const day = isoDate('2026-10-28')
  const csv = deviceCsv(
    {
      slug: 'pier',
      domain: 'pier.example',
      prefix: 'PIER',
      day,
      sites: [
        { site: 'Kiel', devices: 30, withApps: 25 },
        { site: 'Ulm, Werk', devices: 10, withApps: 10 },
      ],
      sessionHosts: 2,
    },
    seededRandom,
  )
  const { snapshot, rejections, remarks } = await readInventory(pieces(Buffer.from(csv)), { name: 'a.csv', asOf: day })
  expect({ rejections, remarks }).toEqual({ rejections: [], remarks: [] })
  expect(snapshot).toMatchObject({ source: 'configManagerOffice', takenOn: day, rows: { accepted: 42 } })
  const devices = snapshot?.devices ?? []
  expect(new Set(devices.flatMap(({ users }) => users)).size).toBe(40)
  expect(devices.filter(({ site }) => site === 'Ulm, Werk')).toHaveLength(12 - 2)
  const { groups, unknown } = supportSummary(devices, LIFECYCLE, day)
  expect(unknown).toBe(0)
  expect(groups.filter(({ generation }) => generation === '2016')).toMatchObject([{ technology: 'msi', devices: 7 }])
  expect(groups.filter(({ generation }) => generation === 'm365').reduce((sum, one) => sum + one.devices, 0)).toBe(35)
})

import { lintOdt, PLAIN_CONTEXT, readOdtText } from '@lotse/odt'
import { describe, expect, it } from 'vitest'
import { fieldOf } from './field-of.ts'

const fields = (text: string, profiles: typeof PLAIN_CONTEXT.profiles = ['intune']) =>
  Object.fromEntries(
    lintOdt(readOdtText(text), { ...PLAIN_CONTEXT, profiles }).findings.map((finding) => [
      finding.rule,
      fieldOf(finding),
    ]),
  )

describe('a finding stands', () => {
  it('beside what is not said', () => {
    const found = fields(
      '<Configuration><Add><Product ID="O365ProPlusRetail"><Language ID="MatchOS" /></Product></Add></Configuration>',
    )
    expect(found).toMatchObject({
      'channel-missing': 'Configuration/Add/@Channel',
      'edition-missing': 'Configuration/Add/@OfficeClientEdition',
      'display-missing': 'Configuration/Display/@Level',
      'no-removemsi': 'Configuration/RemoveMSI',
      'matchos-without-fallback': 'Configuration/Add/Product/Language',
    })
  })

  it('beside the field, the product, the list or the property it speaks of', () => {
    const found = fields(
      '<Configuration><Add Branch="Current" OfficeClientEdition="32" AutoUpgrade="x"><Product ID="Nothing"><Language ID="de-de" /><ExcludeApp ID="Words" /></Product></Add>' +
        '<Display Level="Basic" /><Property Name="PinIconsToTaskbar" Value="1" /><Updates Enabled="FALSE" /></Configuration>',
    )
    expect(found).toMatchObject({
      'legacy-branch-attribute': 'Configuration/Add/@Channel',
      'edition-32': 'Configuration/Add/@OfficeClientEdition',
      'unknown-attribute': 'Configuration/Add',
      'unknown-product': 'Configuration/Add/Product',
      'unknown-exclude': 'Configuration/Add/Product/ExcludeApp',
      'display-level-invalid': 'Configuration/Display/@Level',
      'property-value-invalid': 'Configuration/Property',
      'updates-disabled': 'Configuration/Updates/@Enabled',
    })
  })

  it('beside the property that should be there', () => {
    const found = fields(
      '<Configuration><Add Channel="Current"><Product ID="O365ProPlusRetail"><Language ID="de-de" /></Product></Add></Configuration>',
      ['shared'],
    )
    expect(found['sca-missing-for-shared']).toBe('Property:SharedComputerLicensing')
  })
})

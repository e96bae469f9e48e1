import { literal, scriptText } from '../powershell/literal.ts'
import { atSite, indented, opening, ringLines } from './frame.ts'
import { type ConfigMgrPlan, checkPlan } from './plan.ts'

/**
 * The counterpart: takes deployments and application away again, and on demand the collections of the rings. Nothing is
 * uninstalled from devices by it.
 * @throws PackagingError as `configMgrScript`
 */
export function configMgrRemovalScript(plan: ConfigMgrPlan): string {
  checkPlan(plan)
  return scriptText([
    ...opening(PURPOSE, PARAMETERS, 'High'),
    `$applicationName = ${literal(plan.applicationName)}`,
    ...ringLines(plan.rings),
    '',
    ...atSite([
      '$application = Get-CMApplication -Name $applicationName -Fast -DisableWildcardHandling',
      'foreach ($ring in $rings) {',
      ...indented([
        'if ($null -eq $application) { break }',
        '$deployed = Get-CMApplicationDeployment -Name $applicationName -CollectionName $ring.Name -DisableWildcardHandling',
        "if ($null -ne $deployed -and $PSCmdlet.ShouldProcess($ring.Name, 'Remove deployment')) {",
        '    Remove-CMApplicationDeployment -Name $applicationName -CollectionName $ring.Name -Force -DisableWildcardHandling',
        '}',
      ]),
      '}',
      "if ($null -ne $application -and $PSCmdlet.ShouldProcess($applicationName, 'Remove application')) {",
      '    Remove-CMApplication -Name $applicationName -Force -DisableWildcardHandling',
      '}',
      'if ($RemoveCollections) {',
      ...indented([
        'foreach ($ring in $rings) {',
        ...indented([
          '$collection = Get-CMDeviceCollection -Name $ring.Name | Where-Object { $_.Name -eq $ring.Name }',
          "if ($null -ne $collection -and $PSCmdlet.ShouldProcess($ring.Name, 'Remove collection')) {",
          '    Remove-CMCollection -Name $ring.Name -Force -DisableWildcardHandling',
          '}',
        ]),
        '}',
      ]),
      '}',
    ]),
  ])
}

const PURPOSE = [
  'Removes the deployments to the rings and the application. Nothing is uninstalled from any device. Each step is confirmed;',
  '-Confirm:$false leaves that out.',
]

const PARAMETERS = [
  '    # Removes the collections of the rings too, whatever was put into them.',
  '    [switch]$RemoveCollections',
]

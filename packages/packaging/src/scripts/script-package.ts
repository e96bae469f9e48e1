import { type Content, INSTALL_FILE, removalOf, UNINSTALL_FILE } from '../content.ts'
import { conditionsOf } from '../detection/conditions.ts'
import { detectionScript } from '../detection/script.ts'
import { placeOf } from '../intunewin/names.ts'
import { literal, scriptText } from '../powershell/literal.ts'

/** Files of a package, by their path in it. */
export type Files = Readonly<Record<string, string>>

/**
 * Scripts for any other tool that distributes software: install, remove, detect. Install and remove end with the code of setup;
 * `detect.ps1` says `Installed` and ends with 0, else with 1.
 * @throws PackagingError where the setup is no file name within the package
 */
export function scriptPackageOf(content: Content, options: { setupFile: string; floor: string | null }): Files {
  placeOf(options.setupFile)
  return {
    'install.ps1': setupScript(options.setupFile, INSTALL_FILE),
    'remove.ps1': setupScript(options.setupFile, UNINSTALL_FILE),
    'detect.ps1': detectionScript(conditionsOf(content, options.floor)),
    [UNINSTALL_FILE]: removalOf(content),
  }
}

const setupScript = (setupFile: string, configuration: string): string =>
  scriptText([
    '#Requires -Version 5.1',
    '# Needs the rights of an administrator or of the system. -WhatIf shows what would be done.',
    '[CmdletBinding(SupportsShouldProcess = $true)]',
    'param()',
    '',
    'Set-StrictMode -Version 3.0',
    "$ErrorActionPreference = 'Stop'",
    `$setup = Join-Path $PSScriptRoot ${literal(setupFile)}`,
    `$configuration = Join-Path $PSScriptRoot ${literal(configuration)}`,
    'foreach ($file in $setup, $configuration) {',
    '    if (-not (Test-Path -LiteralPath $file -PathType Leaf)) {',
    "        throw ($file + ' is missing. Put it beside this script.')",
    '    }',
    '}',
    "if ($PSCmdlet.ShouldProcess($configuration, 'setup /configure')) {",
    "    $arguments = '/configure \"' + $configuration + '\"'",
    '    $process = Start-Process -FilePath $setup -ArgumentList $arguments -WorkingDirectory $PSScriptRoot -Wait -PassThru',
    '    exit $process.ExitCode',
    '}',
  ])

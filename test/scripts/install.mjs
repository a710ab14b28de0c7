import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const STAMP = 'node_modules/.cache/installed-lock'

/** Installs the packages of the lockfile, unless these very packages were installed before. */
export function installPackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return
  process.stdout.write('Installing packages …\n')
  execFileSync('npm', ['ci', '--include=dev'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  mkdirSync('node_modules/.cache', { recursive: true })
  writeFileSync(STAMP, lock)
}

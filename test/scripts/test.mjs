// npm test: everything that CI checks, in one command. The last line is 'N passed, N failed'.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installPackages } from './install.mjs'

installPackages()
const { browserPath } = await import('./browser-path.mjs')
const CHROME = await browserPath()
const OUT = 'node_modules/.cache/test-results'
rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Runs a command of the project's packages with its output shown.
 * @param {string[]} args
 */
function run(args) {
  process.stdout.write(`\n> ${args.join(' ')}\n`)
  const result = spawnSync('npx', ['--no-install', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROME },
    shell: process.platform === 'win32',
  })
  return result.status === 0
}

/**
 * A check that passes or fails as a whole.
 * @param {string[]} args
 * @returns {Count}
 */
function check(...args) {
  return run(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * A test runner that writes its counts as JSON; a run that ends badly without a failed test counts as one.
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Count} count
 * @param {string[]} args
 * @returns {Count}
 */
function runTests(file, count, ...args) {
  const green = run(args)
  const counted = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 }
  return green || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

const counts = [
  check('tsc', '-p', 'src/domain'),
  check('tsc', '-p', 'src/worker'),
  check('tsc', '-p', '.'),
  check('oxlint', '--type-aware'),
  check('oxfmt', '--check'),
  check('knip'),
  runTests(
    `${OUT}/unit.json`,
    (/** @type {{ numPassedTests: number, numFailedTests: number }} */ report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
    }),
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${OUT}/unit.json`,
  ),
  check('vite', 'build', '--logLevel', 'warn'),
  runTests(
    `${OUT}/browser.json`,
    (
      /** @type {{ stats: { expected: number, unexpected: number, flaky: number } }} */ { stats },
    ) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    'playwright',
    'test',
    '--config',
    'test/browser/playwright.config.ts',
  ),
]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

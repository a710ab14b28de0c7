// npm run keep-release: writes down what this release keeps, as test/storage/fixtures/version-N.json. To be
// run once when a release is made; never again for a version that has been released.
import { existsSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = /** @type {{ module: { path: string } }} */ (
  await runnerImport('./test/storage/write-fixture.ts')
)
const { path } = module
process.stdout.write(`${path} ${existsSync(path) ? 'written' : 'missing'}\n`)

// npm start: installs what is missing, builds, and serves the production build under its policy.
import { installPackages } from './install.mjs'

installPackages()
const { build, preview } = await import('vite')
await build({ logLevel: 'warn' })
const server = await preview({ preview: { port: 4173 } })
process.stdout.write('\nCustomer cockpit\n')
server.printUrls()
process.stdout.write('Stop with Ctrl+C.\n')

import { startAnalysis } from './queries/start-analysis.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')

// First of all, for much may be kept: all other code comes while the worker reads it.
const analysis = startAnalysis()
const { mount } = await import('./app/mount.tsx')
await mount(root, analysis)

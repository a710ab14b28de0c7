import { describe, expect, it } from 'vitest'
import { createFileFinder, type FileRequest } from '../../src/worker/offline-files.ts'

const SCOPE = 'https://intranet.example/tools/cockpit/'
const FILES = [
  { url: 'index.html', revision: 'a1' },
  { url: 'scheme.js', revision: 'b2' },
  { url: 'assets/page-Xy12.js', revision: null },
]
const find = createFileFinder(SCOPE, FILES)
const ask = (url: string, other: Partial<FileRequest> = {}) =>
  find({ method: 'GET', mode: 'cors', url, ...other })
const open = (url: string) => ask(url, { mode: 'navigate' })

describe('createFileFinder', () => {
  it('answers the folder of the app with its page, whatever stands behind "?"', () => {
    const page = `${SCOPE}index.html`
    expect(open(SCOPE)).toBe(page)
    expect(open(`${SCOPE}?utm=mail`)).toBe(page)
    expect(open(`${SCOPE}#/tiers`)).toBe(page)
    expect(open(page)).toBe(page)
  })

  it('answers a file under its very address', () => {
    expect(ask(`${SCOPE}scheme.js`)).toBe(`${SCOPE}scheme.js`)
    expect(ask(`${SCOPE}scheme.js?2`)).toBeUndefined()
    expect(ask(`${SCOPE}assets/page-Xy12.js`)).toBe(`${SCOPE}assets/page-Xy12.js`)
  })

  it('looks for files of older releases too, whose names say their content', () => {
    expect(ask(`${SCOPE}assets/page-Old1.js`)).toBe(`${SCOPE}assets/page-Old1.js`)
  })

  it('has no answer for another origin, another folder, another page', () => {
    expect(ask('https://elsewhere.example/tools/cockpit/scheme.js')).toBeUndefined()
    expect(ask('https://intranet.example/scheme.js')).toBeUndefined()
    expect(open('https://intranet.example/')).toBeUndefined()
    expect(open(`${SCOPE}handbook.html`)).toBeUndefined()
    expect(open(`${SCOPE}scheme.js`)).toBeUndefined()
  })

  it('has no answer for anything but reading', () => {
    expect(ask(`${SCOPE}scheme.js`, { method: 'POST' })).toBeUndefined()
    expect(ask(`${SCOPE}scheme.js`, { method: 'HEAD' })).toBeUndefined()
  })
})

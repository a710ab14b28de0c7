import { useEffect, useState } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { Locale } from '../../i18n/messages.ts'
import { useImportSession } from '../../queries/use-import-session.ts'
import { useSetAddress } from '../../state/address.ts'

/** An edition of the sample company, as `public/sample/manifest.json` names it. */
interface SampleEdition {
  readonly customers: number
  readonly months: number
  readonly salespeople: number
}

type Manifest = Readonly<Record<Locale, SampleEdition & { readonly files: readonly string[] }>>

interface Sample {
  /** undefined until the manifest is read. */
  readonly edition: SampleEdition | undefined
  readonly state: 'ready' | 'loading' | 'failed'
  /** Ratio in [0, 1]. */
  readonly progress: number
  readonly explore: () => void
}

/** The sample company in the language of the interface, and the way into it. */
export function useSample(): Sample {
  const { locale } = useFormatter()
  const session = useImportSession()
  const setAddress = useSetAddress()
  const manifest = useManifest()
  const [state, setState] = useState<Sample['state']>('ready')
  const { phase, close } = session

  useEffect(() => {
    if (state !== 'loading') return
    if (phase === 'report') {
      close()
      setAddress({}, { screen: 'overview' })
    } else if (phase === 'mapping' || phase === 'failed' || phase === 'overlap') {
      // Not as sure as a sample should be: Data shows what stands in the way.
      setAddress({}, { screen: 'data' })
    }
  }, [state, phase, close, setAddress])

  async function explore() {
    setState('loading')
    try {
      await session.start(await fetchFiles(locale), { loadWhenSure: true })
    } catch {
      setState('failed')
    }
  }

  const { progress } = session
  return {
    edition: manifest?.[locale],
    state,
    progress: progress === undefined ? 0 : progress.bytes / Math.max(1, progress.bytesTotal),
    explore: () => void explore(),
  }
}

function useManifest(): Manifest | undefined {
  const [manifest, setManifest] = useState<Manifest>()
  useEffect(() => {
    const controller = new AbortController()
    // Without it the button stands alone; what is wrong shows when it is pressed.
    fetchManifest(controller.signal).then(setManifest, () => setManifest(undefined))
    return () => controller.abort()
  }, [])
  return manifest
}

async function fetchManifest(signal?: AbortSignal): Promise<Manifest> {
  const response = await fetchSample('manifest.json', signal)
  return (await response.json()) as Manifest
}

async function fetchFiles(locale: Locale): Promise<readonly File[]> {
  const { files } = (await fetchManifest())[locale]
  return Promise.all(
    files.map(async (name) => {
      const response = await fetchSample(`${locale}/${name}`)
      return new File([await response.blob()], name)
    }),
  )
}

async function fetchSample(path: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(`./sample/${path}`, signal === undefined ? {} : { signal })
  if (!response.ok) throw new Error(`sample/${path}: ${response.status}`)
  return response
}

import {
  createContext,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { flushSync } from 'react-dom'
import type { EpochDay } from '../domain/calendar.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { fitScreenToPage } from './fit-screen.ts'
import { NarrowedContext } from './narrowed-context.ts'
import './print.css'

/** Makes a document for paper, with the day of printing on it. */
export type CreateDocument = (printedOn: EpochDay) => ReactNode

interface Printer {
  /** Prints the screen's document, or the one given; without either the screen itself. */
  readonly print: (document?: CreateDocument) => void
  readonly register: (document: CreateDocument) => () => void
  readonly narrow: (to: string | undefined) => void
}

const PrintContext = createContext<Printer | undefined>(undefined)

interface PrintProviderProps {
  /** The day by the calendar of the computer. */
  readonly currentDay: () => EpochDay
  readonly children: ReactNode
}

/** Holds the screen's document, and renders it for the time of printing only. */
export function PrintProvider({ currentDay, children }: PrintProviderProps) {
  const registered = useRef<CreateDocument | undefined>(undefined)
  const [job, setJob] = useState<ReactNode>(undefined)
  const running = useRef(false)
  const narrowed = useRef<string | undefined>(undefined)
  const { text } = useFormatter()
  const pageOf = text('frame.page', { page: '{page}', pages: '{pages}' })

  const start = useCallback(
    (create: CreateDocument | undefined) => {
      if (running.current || create === undefined) return
      running.current = true
      // The browser takes its picture when the event handler returns: the document must be there by then.
      flushSync(() =>
        setJob(<NarrowedContext value={narrowed.current}>{create(currentDay())}</NarrowedContext>),
      )
    },
    [currentDay],
  )

  useEffect(() => {
    let restore: (() => void) | undefined
    const before = () => {
      start(registered.current)
      if (!running.current) restore ??= fitScreenToPage(pageOf)
    }
    const after = () => {
      running.current = false
      restore?.()
      restore = undefined
      setJob(undefined)
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [start, pageOf])

  const printer = useMemo<Printer>(
    () => ({
      print(create) {
        start(create ?? registered.current)
        void document.fonts.ready.then(() => window.print())
      },
      register(create) {
        registered.current = create
        return () => {
          if (registered.current === create) registered.current = undefined
        }
      },
      narrow(to) {
        narrowed.current = to
      },
    }),
    [start],
  )

  return (
    <PrintContext value={printer}>
      {children}
      {job}
    </PrintContext>
  )
}

function usePrinter(): Printer {
  const printer = use(PrintContext)
  if (printer === undefined) throw new Error('Printing needs a PrintProvider above it')
  return printer
}

/** Prints the screen's document, or the one given. */
export function usePrint(): Printer['print'] {
  return usePrinter().print
}

/** Names the document that stands for this screen on paper; undefined while its data is not there. */
export function usePrintDocument(create: CreateDocument | undefined): void {
  const { register } = usePrinter()
  useLayoutEffect(() => (create === undefined ? undefined : register(create)), [create, register])
}

/** Says what all figures are narrowed to, so that the head of every document says it too. */
export function usePrintNarrowing(to: string | undefined): void {
  const { narrow } = usePrinter()
  useLayoutEffect(() => {
    narrow(to)
    return () => narrow(undefined)
  }, [to, narrow])
}

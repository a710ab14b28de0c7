import { Children, createContext, use, type ReactNode } from 'react'
import { ErrorBoundary } from './error-boundary.tsx'

/** How the page shows a part that failed. */
export interface PanelFaults {
  /** What the page shows now, as its address; a failed part is drawn once more for another one. */
  readonly subject: string
  readonly render: (error: Error, retry: () => void) => ReactNode
}

export const PanelFaultsContext = createContext<PanelFaults>({ subject: '', render: () => null })

interface PanelsProps {
  readonly className: string | undefined
  readonly children: ReactNode
}

/** Parts that stand beside each other: a fault in one of them leaves the others as they are. */
export function Panels({ className, children }: PanelsProps) {
  const { subject, render } = use(PanelFaultsContext)
  return (
    <div className={className}>
      {Children.map(children, (child) => (
        <ErrorBoundary fallback={render} subject={subject}>
          {child}
        </ErrorBoundary>
      ))}
    </div>
  )
}

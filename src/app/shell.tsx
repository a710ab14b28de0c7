import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useRestore } from '../queries/backup.ts'
import { AllTexts } from './all-texts.tsx'
import { DropAnywhere } from './drop-anywhere.tsx'
import { InterruptedNotice } from './interrupted-notice.tsx'
import { lateFrame } from './late-frame.ts'
import { ReleaseNotice } from './release-notice.tsx'
import { StorageNotice } from './storage-notice.tsx'

const { Component: Frame } = lateFrame

const RestoreDialog = lazy(async () => {
  const { RestoreDialog: dialog } = await import('./restore-dialog.tsx')
  return { default: dialog }
})

/** What stands on every address: the frame, except on the welcome, which has the page to itself. */
export function Shell() {
  const isStart = useIsStart()
  const isRestoring = useRestore((restore) => restore.file !== undefined)
  useFocusOnScreenChange()
  return (
    <DropAnywhere>
      {isStart ? (
        <>
          <ReleaseNotice />
          <StorageNotice />
          <InterruptedNotice />
          <Outlet />
        </>
      ) : (
        <AllTexts>
          <Suspense fallback={null}>
            <Frame>
              <Outlet />
            </Frame>
          </Suspense>
        </AllTexts>
      )}
      {isRestoring && (
        <AllTexts>
          <Suspense fallback={null}>
            <RestoreDialog />
          </Suspense>
        </AllTexts>
      )}
    </DropAnywhere>
  )
}

/**
 * Whether the welcome is what the outlet draws. The address may be a step ahead of that, and a screen must
 * not lose its frame before it goes.
 */
function useIsStart(): boolean {
  return useRouterState({
    select: ({ matches, location }) =>
      matches.length === 0 ? location.pathname === '/' : matches.at(-1)?.routeId === '/',
  })
}

/**
 * After going to another screen, keyboard and screen reader start at its title, unless a dialog was
 * opened while it came: what is typed there stays there. The search is gone before its screen comes.
 */
function useFocusOnScreenChange(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!pathChanged || fromLocation === undefined) return
        if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return
        const title =
          document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.querySelector('main')
        title?.focus({ preventScroll: true })
      }),
    [router],
  )
}

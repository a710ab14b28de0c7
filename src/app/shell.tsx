import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { DropAnywhere } from './drop-anywhere.tsx'
import { Frame } from './frame.tsx'

/** What stands on every address: the frame, except on the welcome, which has the page to itself. */
export function Shell() {
  const path = useLocation({ select: (location) => location.pathname })
  useFocusOnScreenChange()
  return (
    <DropAnywhere>
      {path === '/' ? (
        <Outlet />
      ) : (
        <Frame>
          <Outlet />
        </Frame>
      )}
    </DropAnywhere>
  )
}

/** After going to another screen, keyboard and screen reader start at its title. */
function useFocusOnScreenChange(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!pathChanged || fromLocation === undefined) return
        const title =
          document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')
        title?.focus({ preventScroll: true })
      }),
    [router],
  )
}

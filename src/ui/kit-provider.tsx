import { HeadlessMantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'

/**
 * The component kit without its styles: it gives menus, dialogs, drawers and popovers their behaviour
 * (focus, keys, placing) and no style sheet, no style tag and no global class. The look is ours.
 */
export function KitProvider({ children }: { readonly children: ReactNode }) {
  return <HeadlessMantineProvider>{children}</HeadlessMantineProvider>
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  screenAddress,
  toSegment,
  type Address,
  type PagedScreen,
  type ScreenName,
} from './address.ts'

export interface ScreenLinkProps {
  readonly to: ScreenName
  /** What the other screen is to show, beside the shared period, measure, salesperson and rule. */
  readonly patch?: Partial<Address>
  readonly className?: string | undefined
  readonly 'aria-label'?: string
  readonly title?: string
  /** On the same screen: the page stays where it is scrolled to. */
  readonly keepsPlace?: boolean
  readonly onClick?: () => void
  readonly children: ReactNode
}

/** A link to a screen that keeps what all screens share. The present screen is `aria-current`. */
export function ScreenLink(props: ScreenLinkProps) {
  const { to, patch, keepsPlace = false, children, ...others } = props
  return (
    <Link
      {...others}
      to={`/${to}`}
      resetScroll={!keepsPlace}
      search={(old: Address) => screenAddress(old, patch)}
      activeOptions={{ includeSearch: false }}
    >
      {children}
    </Link>
  )
}

export interface PageLinkProps extends Omit<ScreenLinkProps, 'to' | 'keepsPlace'> {
  readonly to: PagedScreen
  /** Key of the customer, or name of the salesperson ('' = unassigned). */
  readonly name: string
}

/** A link to one customer's or one salesperson's page; keeps what all screens share. */
export function PageLink({ to, name, patch, children, ...others }: PageLinkProps) {
  return (
    <Link
      {...others}
      to={`/${to}/$name`}
      params={{ name: toSegment(name) }}
      search={(old: Address) => screenAddress(old, patch)}
    >
      {children}
    </Link>
  )
}

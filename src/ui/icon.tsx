import type { ReactElement } from 'react'

const path = (d: string, extra?: ReactElement): ReactElement => (
  <>
    <path d={d} />
    {extra}
  </>
)

/** Line drawings on a 16 px field, in the colour of the text around them. */
const DRAWINGS = {
  overview: path('M2.5 2.5h4.5v6H2.5zM9 2.5h4.5v3.5H9zM9 8.5h4.5v5H9zM2.5 11h4.5v2.5H2.5z'),
  tiers: path('M2.5 3.5h11M2.5 6.5h8M2.5 9.5h5M2.5 12.5h2.5'),
  movement: path(
    'M2.5 5.5h9.500M9.500 3l2.500 2.500L9.500 8M13.500 10.500H4M6.500 8 4 10.500 6.500 13',
  ),
  pareto: path('M2.500 2.500v11h11M4 12c.8-5 3.500-7.500 9-8'),
  deciles: path('M2.500 2.500v11h11M5.200 11V5M8 11V7.500M10.800 11V9.500'),
  customers: path(
    'M3 13.500c.4-3 2.300-4.500 5-4.500s4.600 1.500 5 4.500',
    <circle cx="8" cy="5.2" r="2.700" />,
  ),
  salespeople: path(
    'M1.500 13c.3-2.600 1.900-4 4.200-4s3.900 1.400 4.200 4M10.500 8.700c2.200 0 3.700 1.400 4 4.300',
    <>
      <circle cx="5.700" cy="5.300" r="2.400" />
      <circle cx="10.800" cy="5.300" r="2.100" />
    </>,
  ),
  more: (
    <>
      <circle cx="3.500" cy="8" r="0.500" />
      <circle cx="8" cy="8" r="0.500" />
      <circle cx="12.500" cy="8" r="0.500" />
    </>
  ),
  'follow-ups': path('M3.5 2.5h9v11h-9zM5.8 5.5h4.4M5.8 8h4.4M5.8 10.5h2.5'),
  alerts: path('M8 4.5v4.2M8 11v.6', <circle cx="8" cy="8" r="6.2" />),
  data: path('M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 3.5v9'),
  rules: path(
    'M2.5 4.5h6M12 4.5h1.5M2.5 11.5h1.5M7.5 11.5h6',
    <>
      <circle cx="10.2" cy="4.5" r="1.7" />
      <circle cx="5.7" cy="11.5" r="1.7" />
    </>,
  ),
  search: path('m10.2 10.2 3.3 3.3', <circle cx="7" cy="7" r="4.2" />),
  print: path('M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z'),
  left: path('M9.5 4.5 6 8l3.5 3.5'),
  right: path('M6.5 4.5 10 8l-3.5 3.5'),
  down: path('m4.5 6.5 3.5 3.5 3.5-3.5'),
  up: path('M8 13V3.5M4 7.5l4-4 4 4'),
  arrow: path('M2.5 8h10M9 4.5 12.5 8 9 11.5'),
  close: path('m4 4 8 8M12 4l-8 8'),
  check: path('m3.5 8.5 3 3 6-7'),
  moon: path('M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z'),
  sun: path(
    'M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1',
    <circle cx="8" cy="8" r="2.8" />,
  ),
  warning: path('M8 2.5 14 13H2zM8 6.5v3.2M8 11.3v.4'),
  info: path('M8 7.2v4M8 4.7v.4', <circle cx="8" cy="8" r="6.2" />),
  download: path('M8 2.5V11M4.5 7.5 8 11l3.5-3.5M2.5 13.5h11'),
  phone: path(
    'M4 2.5h2l1 3-1.5 1.2a8 8 0 0 0 3.8 3.8L10.500 9l3 1v2a1.500 1.500 0 0 1-1.600 1.500A10.500 10.500 0 0 1 2.500 4.100 1.500 1.500 0 0 1 4 2.500z',
  ),
  export: path('M8 10V2.500M5 5.200l3-2.700 3 2.700M3 9.500v4h10v-4'),
  columns: path('M2.500 3.500h11v9h-11zM6.200 3.500v9M9.800 3.500v9'),
  trash: path('M3 4.5h10M6.500 4.500v-2h3v2M4.500 4.500l.6 9h5.800l.6-9M6.800 7v4M9.200 7v4'),
  file: path('M4 2.500h5l3 3v8H4zM9 2.500v3h3'),
  plus: path('M8 3v10M3 8h10'),
  sortUp: path('M8 12.500v-9M5 6.500l3-3 3 3'),
  sortDown: path('M8 3.500v9M5 9.500l3 3 3-3'),
} as const satisfies Record<string, ReactElement>

export type IconName = keyof typeof DRAWINGS

export interface IconProps {
  readonly name: IconName
  readonly size?: number
}

/** A drawing that only goes with a text: it is hidden from screen readers. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.3}
      aria-hidden="true"
    >
      {DRAWINGS[name]}
    </svg>
  )
}

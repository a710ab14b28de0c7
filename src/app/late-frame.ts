import { lateComponent } from './late-component.tsx'

/** The frame. The welcome needs neither it nor the component kit that comes with it. */
export const lateFrame = lateComponent(async () => {
  const { Frame } = await import('./frame.tsx')
  return Frame
})

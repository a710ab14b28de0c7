import { render, screen } from '@testing-library/react'
import { Suspense, type ComponentType } from 'react'
import { describe, expect, it } from 'vitest'
import { lateComponent } from '../../src/app/late-component.tsx'

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>
}

function show(Component: ComponentType<{ readonly name: string }>) {
  render(
    <Suspense fallback="Wait">
      <Component name="Li" />
    </Suspense>,
  )
}

describe('lateComponent', () => {
  it('stands at once when its code was fetched ahead', async () => {
    const late = lateComponent(async () => Greeting)
    await late.fetch()
    show(late.Component)
    expect(screen.getByText('Hello Li')).toBeInTheDocument()
  })

  it('fetches its code when it is shown first', async () => {
    const late = lateComponent(async () => Greeting)
    show(late.Component)
    expect(screen.getByText('Wait')).toBeInTheDocument()
    expect(await screen.findByText('Hello Li')).toBeInTheDocument()
  })

  it('fetches again what could not be fetched ahead', async () => {
    let isOffline = true
    const late = lateComponent(async () => {
      if (isOffline) throw new TypeError('Failed to fetch')
      return Greeting
    })
    await expect(late.fetch()).rejects.toThrow('Failed to fetch')
    isOffline = false
    show(late.Component)
    expect(await screen.findByText('Hello Li')).toBeInTheDocument()
  })
})

/** As a `ref`: gives the focus to what has just come onto the page, so that the keyboard goes on there. */
export function focusWhenShown(element: HTMLElement | null): void {
  element?.focus()
}

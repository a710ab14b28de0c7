import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './button.module.css'

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger' | 'link'

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = 'plain'): string {
  return classNames(styles['button'], look !== 'plain' && styles[look])
}

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook
  readonly icon?: IconName
}

/** A button with a text. `look="link"` reads as a link within running text. */
export function Button({ look = 'plain', icon, className, children, ...others }: ButtonProps) {
  return (
    <button type="button" {...others} className={classNames(buttonClass(look), className)}>
      {icon !== undefined && <Icon name={icon} size={14} />}
      {children}
    </button>
  )
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does; its name, and shown on hover. */
  readonly label: string
  readonly icon: IconName
  readonly look?: 'plain' | 'quiet'
}

/** A square button with a drawing only. */
export function IconButton({ label, icon, look = 'plain', className, ...others }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...others}
      aria-label={label}
      className={classNames(buttonClass(look), styles['square'], className)}
    >
      <Icon name={icon} />
    </button>
  )
}

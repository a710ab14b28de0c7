import type { Translated } from '../messages.ts'
import type { paper as english } from '../en/paper.ts'

export const paper: Translated<typeof english> = {
  title: '录入纸质结果',
}

import { createContext, use } from 'react'
import type { CompanySettings } from '../../domain/company/company-settings.ts'
import { useSaveSettings, useSettings } from '../../queries/company.ts'

/** The settings as they stand on the screen, and the way to change them. */
export interface Rules {
  readonly settings: CompanySettings
  readonly change: (patch: Partial<CompanySettings>) => void
  readonly state: 'idle' | 'saved' | 'failed'
}

/** The settings with the newest change on top, from the click on; undefined until they are open. */
export function useRules(): Rules | undefined {
  const { data } = useSettings()
  const save = useSaveSettings()
  if (data === undefined) return undefined
  const settings = save.isPending ? save.variables : data
  return {
    settings,
    change: (patch) => save.mutate({ ...settings, ...patch }),
    state: stateOf(save),
  }
}

function stateOf(save: { readonly isSuccess: boolean; readonly isError: boolean }) {
  if (save.isError) return 'failed'
  return save.isSuccess ? 'saved' : 'idle'
}

export const RulesContext = createContext<Rules | undefined>(undefined)

/** The settings, for the sections of the screen. */
export function useRulesOfScreen(): Rules {
  const rules = use(RulesContext)
  if (rules === undefined) throw new Error('Sections of Rules need a RulesContext above them')
  return rules
}

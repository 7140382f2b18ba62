import type { Overview } from '../../shared/contract/workspace.ts'
import { MONEY_UNITS } from './scope-choices.ts'
import { conceptWords, kindWords, overheadWords, unitWords } from '../../shared/text/lens.ts'
import { shellText } from '../../shared/text/ui-shell.ts'
import { type Command } from './commands.ts'
import { PATHS, RAIL } from './paths.ts'
import { chooseScope } from './scope.ts'
import { KINDS } from './scope-choices.ts'
import { chooseTheme } from './theme.ts'
import { printPage } from '../ui/printing.ts'
import { redo, undo } from './undo.ts'

interface Surroundings {
  readonly overview: Overview | null
  readonly years: readonly number[]
  readonly go: (path: string) => void
  readonly openPalette: () => void
  readonly openShortcuts: () => void
  readonly togglePanel: () => void
  readonly closeWorkspace: () => void
}

/** What can be done on every page. Without an open workspace only what does not need one. */
export function shellCommands(around: Surroundings): Command[] {
  const { overview, go } = around
  const text = shellText
  const always: Command[] = [
    { id: 'palette', label: text.paletteOpen, group: text.groups.help, shortcut: 'Ctrl+K', run: around.openPalette },
    { id: 'shortcuts', label: text.shortcuts, group: text.groups.help, shortcut: '?', run: around.openShortcuts },
    ...(['auto', 'light', 'dark'] as const).map((theme) => ({
      id: `theme-${theme}`,
      label: text.themes[theme],
      group: text.groups.view,
      words: text.themeWords,
      run: () => chooseTheme(theme),
    })),
    {
      id: 'go-start',
      label: text.goTo(text.steps.start),
      group: text.groups.go,
      shortcut: 'G S',
      run: () => go(PATHS.start),
    },
  ]
  if (!overview) return always
  return [
    ...RAIL.flat().map(({ page, key }) => ({
      id: `go-${page}`,
      label: text.goTo(text.steps[page]),
      group: text.groups.go,
      shortcut: `G ${key}`,
      run: () => go(PATHS[page]),
    })),
    {
      id: 'undo',
      label: overview.undo ? text.undo(overview.undo) : text.undoPlain,
      group: text.groups.work,
      shortcut: 'Ctrl+Z',
      run: () => void undo(),
    },
    {
      id: 'redo',
      label: overview.redo ? text.redo(overview.redo) : text.redoPlain,
      group: text.groups.work,
      shortcut: 'Ctrl+Y',
      run: () => void redo(),
    },
    { id: 'panel', label: text.panelToggle, group: text.groups.view, shortcut: 'F', run: around.togglePanel },
    ...overview.parties.map((party) => ({
      id: `party-${party.code}`,
      label: text.showParty(party.name),
      group: text.groups.scope,
      run: () => chooseScope({ party: party.code }),
    })),
    ...around.years.map((year) => ({
      id: `year-${year}`,
      label: text.showYear(year),
      group: text.groups.scope,
      run: () => chooseScope({ year }),
    })),
    ...KINDS.map((kind) => ({
      id: `kind-${kind}`,
      label: text.showKind(kindWords[kind]),
      group: text.groups.scope,
      run: () => chooseScope({ kind }),
    })),
    ...MONEY_UNITS.map((unit) => ({
      id: `unit-${unit}`,
      label: text.showUnit(unitWords[unit]),
      group: text.groups.scope,
      run: () => chooseScope({ unit }),
    })),
    ...(['cost', 'netCost'] as const).map((concept) => ({
      id: `concept-${concept}`,
      label: text.showConcept(conceptWords[concept]),
      group: text.groups.scope,
      run: () => chooseScope({ concept }),
    })),
    ...(['included', 'excluded'] as const).map((overhead) => ({
      id: `overhead-${overhead}`,
      label: text.showOverhead(overheadWords[overhead]),
      group: text.groups.scope,
      run: () => chooseScope({ overhead }),
    })),
    { id: 'print', label: text.print, group: text.groups.work, shortcut: 'Ctrl+P', run: () => void printPage() },
    { id: 'close', label: text.closeWorkspace, group: text.groups.work, run: around.closeWorkspace },
    ...always,
  ]
}

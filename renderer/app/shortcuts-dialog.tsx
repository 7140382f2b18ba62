import type { ReactNode } from 'react'
import { commonText } from '../../shared/text/ui-words.ts'
import { shellText } from '../../shared/text/ui-shell.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useAllCommands } from './commands.ts'

/** Every shortcut that works now, by page. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const commands = useAllCommands()
  const groups = new Map<string, { keys: string; label: string }[]>()
  for (const command of commands) {
    if (command.shortcut)
      groups.set(command.group, [
        ...(groups.get(command.group) ?? []),
        { keys: command.shortcut, label: command.label },
      ])
  }
  groups.set(shellText.keysEverywhere, [...shellText.gridKeys])
  return (
    <Dialog
      title={shellText.shortcuts}
      open={open}
      onClose={onClose}
      wide
      actions={
        <Button look="primary" onPress={onClose}>
          {commonText.close}
        </Button>
      }
    >
      <p className="muted">{shellText.shortcutsHelp}</p>
      <div className="shortcut-columns">
        {[...groups].map(([group, lines]) => (
          <section key={group} className="shortcut-group">
            <h3 className="panel-heading">{group}</h3>
            <dl>
              {lines.map((line) => (
                <div key={line.keys + line.label} className="shortcut-line">
                  <dt>{line.label}</dt>
                  <dd>
                    <Kbd keys={line.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

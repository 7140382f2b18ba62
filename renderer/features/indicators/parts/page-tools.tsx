import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ViewModel } from '../../../../shared/domain/present/view-rows.ts'
import { viewTable } from '../../../../shared/domain/present/view-table.ts'
import type { Method } from '../../../../shared/model/catalogue.ts'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import { pageIndicators as text } from '../../../../shared/text/page-indicators.ts'
import { chartBuilder, pageViews } from '../../../../shared/text/page-views.ts'
import { viewWords } from '../../../../shared/text/view-words.ts'
import { useCommands } from '../../../app/commands.ts'
import { indicatorEditorPath } from '../../../app/paths.ts'
import { saveFile } from '../../../client/client.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { ToolsEnd } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { printPage } from '../../../ui/printing.ts'
import { tableForClipboard } from '../../../ui/table-text.ts'
import type { ChartSetState } from '../use-chart-set.ts'
import type { Asked } from '../use-figures.ts'
import type { ViewState } from '../use-view.ts'
import { FilterMenu } from './filter-menu.tsx'
import { MeasureMenu } from './measure-menu.tsx'
import type { PageDialog } from './page-dialogs.tsx'
import { ViewMenu } from './view-menu.tsx'

export interface PageToolsProps {
  readonly view: ViewState
  readonly asked: Asked
  readonly method: Method
  readonly model: ViewModel
  readonly grid: GridModel
  readonly years: readonly number[]
  readonly set: ChartSetState
  /** The row that a new chart begins from. */
  readonly chosen: string | undefined
  readonly onDialog: (dialog: PageDialog) => void
}

/** The view's chip, what it holds, how it is measured, and the ways out of the program for it. */
export function PageTools(props: PageToolsProps): ReactNode {
  const { view, asked, method, model, grid, years, set, chosen, onDialog } = props
  const { content, current, changed } = view
  const tabling = useWrite('charts.table')
  const [, go] = useLocation()
  const name = current?.name ?? ''
  const copy = () => {
    const footer = [
      ...(model.shown < model.all ? [viewWords.table.filtered(model.shown, model.all)] : []),
      ...viewWords.table.footer(grid),
    ]
    const title = viewWords.table.title(name)
    void navigator.clipboard
      .writeText(
        tableForClipboard({
          title,
          subtitle: viewWords.table.subtitle(grid.lens),
          table: viewTable(model, viewWords.chart),
          footer,
        }),
      )
      .then(() => announce(pageViews.copied))
  }
  const save = (as: 'xlsx' | 'csv') =>
    void tabling.run({ ...asked, of: { view: content, name }, as }).then(async (reply) => {
      if (reply.ok && (await saveFile(reply.value.file))) announce(pageViews.savedFile(reply.value.file.name))
    })
  const addChart = () => {
    if (chosen !== undefined) set.add({ indicatorId: chosen })
  }
  const group = text.title
  useCommands([
    { id: 'indicators-choose', group, label: text.chooseTitle, run: () => onDialog('indicators') },
    { id: 'indicators-new', group, label: text.newIndicator, run: () => go(indicatorEditorPath(null)) },
    ...(chosen === undefined
      ? []
      : [{ id: 'indicators-edit', group, label: text.editIndicator, run: () => go(indicatorEditorPath(chosen)) }]),
    { id: 'view-columns', group, label: pageViews.columnsTitle, run: () => onDialog('columns') },
    { id: 'view-save-as', group, label: pageViews.saveAs, words: pageViews.newView, run: () => onDialog('save') },
    ...(current && changed
      ? [{ id: 'view-save', group, label: pageViews.saveChanges, run: () => onDialog('overwrite') }]
      : []),
    { id: 'chart-add', group, label: chartBuilder.add, run: addChart },
    {
      id: 'chart-small',
      group,
      label: chartBuilder.addSmall,
      disabled: set.addSmall === null,
      run: () => set.addSmall?.(),
    },
    ...view.views.map((one) => ({
      id: `view-${one.id}`,
      group,
      label: pageViews.view(one.name, false),
      run: () => view.open(one),
    })),
    { id: 'view-reset', group, label: pageViews.reset, run: view.reset },
    { id: 'view-copy', group, label: pageViews.copyTable, run: copy },
    { id: 'view-xlsx', group, label: pageViews.saveXlsx, run: () => save('xlsx') },
    { id: 'view-csv', group, label: pageViews.saveCsv, run: () => save('csv') },
  ])
  return (
    <>
      <ViewMenu view={view} onSaveAs={() => onDialog('save')} onOverwrite={() => onDialog('overwrite')} />
      <Chip onPress={() => onDialog('indicators')}>{text.choose(grid.rows.length, method.indicators.length)}</Chip>
      <Chip onPress={() => onDialog('columns')}>{pageViews.columns}</Chip>
      <MeasureMenu content={content} years={years} />
      <FilterMenu content={content} items={method.items} />
      <ProblemNote problem={tabling.problem} />
      <ToolsEnd>
        <Menu
          look="small"
          sections={[
            {
              id: 'new',
              choices: [
                { id: 'one', label: chartBuilder.addOne, note: chartBuilder.addOneNote, run: addChart },
                {
                  id: 'small',
                  label: chartBuilder.addSmall,
                  note: chartBuilder.addSmallNote,
                  disabled: set.addSmall === null,
                  run: () => set.addSmall?.(),
                },
              ],
            },
          ]}
        >
          {chartBuilder.add}
        </Menu>
        <Menu
          look="small"
          sections={[
            {
              id: 'out',
              choices: [
                { id: 'copy', label: pageViews.copyTable, run: copy },
                {
                  id: 'xlsx',
                  label: pageViews.saveXlsx,
                  ...(model.shown < model.all ? { note: pageViews.filteredNote } : {}),
                  run: () => save('xlsx'),
                },
                { id: 'csv', label: pageViews.saveCsv, run: () => save('csv') },
              ],
            },
            {
              id: 'paper',
              choices: [{ id: 'print', label: pageViews.print, shortcut: 'Ctrl+P', run: () => void printPage() }],
            },
          ]}
        >
          {pageViews.export}
        </Menu>
      </ToolsEnd>
    </>
  )
}

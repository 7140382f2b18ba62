import type { MethodAxes } from '../../../shared/model/tag-axes.ts'
import { useRead } from '../../client/use-read.ts'

/** The values of the axes under the method that figures follow; undefined where it has no lists of its own. */
export const useAxes = (): MethodAxes | undefined => useRead('catalogue.get', {}).value?.method.axes

// The public surface: what `import … from 'tinsel'` gives. No file but this and simulate.ts re-exports.
export type { Cell } from './cells/cell.ts'
export { cellFrom } from './cells/cellFrom.ts'
export type {
  CellParameters,
  ConversionParameters,
  ElectrodeParameters,
  ElectrolyteParameters,
  ElectrolyteProperty,
  FadeParameters,
  HostParameters,
  LithiumCounter,
  SeiParameters,
} from './cells/cellParameters.ts'
export { electrolyteFrom } from './cells/electrolyte.ts'
export { shippedCells } from './cells/shippedCells.ts'
export type { Electrode } from './electrodes/electrode.ts'
export { electrodeFrom } from './electrodes/electrodeFrom.ts'
export { type BdfRecord, bdfText, readBdf } from './interop/bdf.ts'
export { cellParametersFromBpx, isBpx } from './interop/bpx.ts'
export { type CellFile, loadCellFile } from './interop/cellFile.ts'
export { type Phase, phase, phaseIds } from './materials/phase.ts'
export type { Powder } from './materials/powder.ts'
export { powderFrom, powderIds } from './materials/powderFrom.ts'
export { findMetric } from './metrics/define.ts'
export { measure } from './metrics/measure.ts'
export type { Metric } from './metrics/metric.ts'
export { type Curve, constantCurve, curveOf, monotoneThrough, valueAt } from './numerics/curve.ts'
export { defaultProtocol } from './protocols/defaultProtocol.ts'
export { loadProtocol } from './protocols/loadProtocol.ts'
export type {
  Control,
  CutOff,
  Limit,
  LimitInWords,
  Loop,
  Protocol,
  ProtocolPart,
  Rate,
  Step,
  Voltage,
} from './protocols/protocol.ts'
export { protocolFrom } from './protocols/protocolJson.ts'
export { parseProtocol } from './protocols/protocolText.ts'
export { comparisonReport, type ReportFacts } from './reports/comparisonReport.ts'
export type { ReportEntry } from './reports/entry.ts'
export { type ExactRun, ExactSpm, type ExactSpmOptions, exactSpm } from './simulation/exactSpm.ts'
export type { FieldRecord } from './simulation/fieldRecorder.ts'
export { type Field, type FieldName, fieldCatalogue, fieldNames } from './simulation/fields.ts'
export type { GivenCell } from './simulation/givenCell.ts'
export type { MeshSize } from './simulation/mesh.ts'
export type { ModelName } from './simulation/modelName.ts'
export { simulate } from './simulation/simulate.ts'
export type { SimulationOptions, SimulationProgress } from './simulation/simulationOptions.ts'
export type {
  CycleSummary,
  Ledger,
  Outcome,
  PlatingMargin,
  Series,
  Solution,
  StepSummary,
  Stop,
} from './simulation/solution.ts'
export {
  type SpmSweep,
  type SpmSweepOptions,
  type SweepPoint,
  sweepSpm,
} from './simulation/sweepSpm.ts'
export type { Thermal } from './simulation/thermal.ts'
export {
  type VoltageBreakdown,
  type VoltagePart,
  voltageParts,
  voltagePartTitles,
} from './simulation/voltageBreakdown.ts'
export type { Dimension } from './units/dimension.ts'
export { InputError, type InputIssue } from './units/inputError.ts'
export { formatQuantity, type QuantityInput, quantity, valueIn } from './units/quantity.ts'

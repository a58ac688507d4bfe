import type { Regulation, RegulationStatus } from '../../../shared/regulation.ts';
import { engine, save } from '../../engine/index.ts';

const JUDGE: Record<RegulationStatus, (input: { regulationId: string }) => Promise<void>> = {
  candidate: (input) => engine.regulation.reconsider.mutate(input),
  confirmed: (input) => engine.regulation.confirm.mutate(input),
  dismissed: (input) => engine.regulation.dismiss.mutate(input),
};

/** Says whether a 《title》 is a result. */
export function judgeRegulation({ id }: Pick<Regulation, 'id'>, status: RegulationStatus): void {
  void save(() => JUDGE[status]({ regulationId: id }));
}

import { JuanzongError } from '../error.ts';

export function evidenceNotFound(): JuanzongError {
  return new JuanzongError('evidence-not-found', '没有找到这份佐证材料，它可能已被移走，请刷新后再试。');
}

import type { FieldFault } from '../../../shared/document.ts';
import { JuanzongError } from '../error.ts';
import { emptyMessage } from './kinds/field.ts';
import type { DocumentKind } from './kinds/index.ts';

/**
 * Refuses a paper that lacks something, and names all that is lacking at once.
 * @throws JuanzongError `document-incomplete`
 */
export function requireComplete(kind: DocumentKind, data: object): void {
  const { faults } = kind.form(data, {});
  if (faults.length === 0) return;
  const isEmpty = ({ key, message }: FieldFault): boolean =>
    kind.fields.some((field) => field.key === key && message === emptyMessage(field.name));
  const empty = faults.filter(isEmpty);
  const others = faults.filter((fault) => !isEmpty(fault));
  // Where a kind says itself what is lacking, its own words are the better ones.
  const names = kind.fields
    .filter(
      ({ key }) => empty.some((fault) => fault.key === key) && !others.some((fault) => fault.key === key),
    )
    .map(({ name }) => `“${name}”`)
    .join('');
  const sentences = [
    ...(names === '' ? [] : [`${names}还没有填写，请填写后再生成。`]),
    ...others.map(({ message }) => message),
  ];
  throw new JuanzongError('document-incomplete', [...new Set(sentences)].join(''));
}

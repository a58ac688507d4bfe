export { Judging } from './judging.tsx';
export { RegulationFields } from './regulation-fields.tsx';
export { Regulations } from './regulations.tsx';

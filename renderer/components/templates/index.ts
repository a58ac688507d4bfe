export { FilledView } from './filled-view.tsx';
export { TemplateMaker } from './template-maker.tsx';
export { useTemplates } from './use-templates.ts';

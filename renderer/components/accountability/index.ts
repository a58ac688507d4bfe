export { AccountabilityFields } from './accountability-fields.tsx';

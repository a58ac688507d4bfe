export { LightBadge, type LightBadgeProps, LightMark } from './light-badge.tsx';
export { StageBadge, StageMark } from './stage-badge.tsx';

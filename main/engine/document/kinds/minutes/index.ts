export { interviewMinutes } from './interview-minutes.ts';
export { meetingMinutes } from './meeting-minutes.ts';

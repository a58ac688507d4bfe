/** Whether a row of `issue` is open and past its due date on the day `@on`: the red light, as a sum in SQL needs it. */
export const OVERDUE = "(stage <> 'closed' AND due_date < @on)";

export { fastAnswer } from './fast-answer.ts';
export { Passed } from './passed.ts';
export { runLane } from './run-lane.ts';

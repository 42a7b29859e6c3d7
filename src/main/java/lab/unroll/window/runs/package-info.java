/** The view Runs: the trainings of this session, their losses laid over each other, and sweeps over settings. */
package lab.unroll.window.runs;

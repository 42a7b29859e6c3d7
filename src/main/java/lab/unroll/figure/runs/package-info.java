/** Pictures of many trainings: sweeps over settings, bands over seeds, curves of several runs in one chart. */
package lab.unroll.figure.runs;

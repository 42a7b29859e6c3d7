/** What stands on the stage at each level of the zoom ladder. */
package lab.unroll.figure.stage;

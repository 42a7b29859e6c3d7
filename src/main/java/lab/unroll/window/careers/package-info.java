/** The view of careers: every player, a career and its what-ifs, and the yardsticks. */
package lab.unroll.window.careers;

/** What was read some steps ago is to be repeated at every step. */
package lab.unroll.task.echo;
